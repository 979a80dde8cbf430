"""The loans, made once; the tests that share them only ask, as the web server does."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.acting import acting_as
from tests.conftest import empty_the_marketplace
from tests.monitoring.market import Loans, make_loans


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Loans]:
    with django_db_blocker.unblock():
        empty_the_marketplace()
        loans = make_loans()
        yield loans
        empty_the_marketplace()


@pytest.fixture
def loans(made: Loans, db: None) -> Iterator[Loans]:
    with acting_as("assets_web"):
        yield made
