"""The small history; the tests that share it only ask, as the web server does."""

from collections.abc import Iterator

import pytest

from tests.acting import acting_as
from tests.database import Load
from tests.me.market import MARKET, Market


@pytest.fixture
def market(db: None, dataset: Load) -> Iterator[Market]:
    made = dataset(MARKET)
    with acting_as("assets_web"):
        yield made
