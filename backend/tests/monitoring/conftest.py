"""The loans; the tests that share them only ask, as the web server does."""

from collections.abc import Iterator

import pytest

from tests.acting import acting_as
from tests.database import Load
from tests.monitoring.market import LOANS, Loans


@pytest.fixture
def loans(db: None, dataset: Load) -> Iterator[Loans]:
    made = dataset(LOANS)
    with acting_as("assets_web"):
        yield made
