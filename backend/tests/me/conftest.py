"""The small history, made once; the tests that share it only ask, as the web server does."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from assets.reports.rollups import drain
from tests.acting import acting_as
from tests.conftest import empty_the_marketplace
from tests.me.market import Market, make_market


@pytest.fixture(scope="package")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Market]:
    with django_db_blocker.unblock():
        empty_the_marketplace()
        market = make_market()
        drain()
        yield market
        empty_the_marketplace()


@pytest.fixture
def market(made: Market, db: None) -> Iterator[Market]:
    with acting_as("assets_web"):
        yield made
