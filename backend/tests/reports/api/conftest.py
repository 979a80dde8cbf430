"""The API over a marketplace that is made once, at a moment that stands still. The tests here only ask."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker
from redis import Redis

from assets.accounts.models import Role
from assets.common import clock
from tests.access.signing_in import as_role
from tests.conftest import empty_the_marketplace
from tests.reports.api.market import NOON, make_market


@pytest.fixture(scope="package")
def market(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        empty_the_marketplace()
        make_market()
        yield
        empty_the_marketplace()


@pytest.fixture
def api(market: None, db: None, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A client whose figures are of NOON, and an empty cache."""
    monkeypatch.setattr(clock, "now", lambda: NOON)
    return as_role(Role.ADMIN)
