"""The API over a marketplace at a moment that stands still. The tests here only ask."""

import pytest
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.common import clock
from tests.access.signing_in import as_role
from tests.database import Load
from tests.reports.api.market import MARKET, NOON


@pytest.fixture
def market(db: None, dataset: Load) -> None:
    dataset(MARKET)


@pytest.fixture
def api(market: None, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A client whose figures are of NOON, and an empty cache."""
    monkeypatch.setattr(clock, "now", lambda: NOON)
    return as_role(Role.ADMIN)
