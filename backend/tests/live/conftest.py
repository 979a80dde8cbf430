"""One web process that sockets are opened at, and a marketplace that is written while they are open."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.serving import Served, web


@pytest.fixture(scope="package")
def served(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Served]:
    with django_db_blocker.unblock(), web() as one:
        yield one
