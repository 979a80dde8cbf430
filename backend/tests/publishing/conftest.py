"""Books that were sealed up to 9 March, and an auditor who reads what was published."""

import pytest
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.publishing.market import sealed
from tests.reconciliation.books import Books, make_books


@pytest.fixture
def books() -> Books:
    made = make_books()
    sealed()
    return made


@pytest.fixture
def auditor() -> Client:
    return as_user(join(role=Role.AUDITOR, name="Carl"))
