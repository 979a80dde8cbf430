"""Books that were sealed up to 9 March, and an auditor who reads what was published."""

import pytest
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.publishing.market import SEALED_BOOKS
from tests.reconciliation.books import Books


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(SEALED_BOOKS)


@pytest.fixture
def auditor() -> Client:
    return as_user(join(role=Role.AUDITOR, name="Carl"))
