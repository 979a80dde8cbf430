"""A marketplace with a past, and estimates without another process: that one has tests of its own."""

from collections.abc import Callable

import pytest

from assets.forecast import services
from assets.forecast.estimate import estimate
from assets.forecast.exchange import Estimate, Task
from tests.database import Load
from tests.forecast.market import MARKET


@pytest.fixture
def market(transactional_db: None, dataset: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset(MARKET)

    def here(task: Task, is_stopping: Callable[[], bool]) -> list[Estimate]:
        return estimate(task)

    monkeypatch.setattr(services, "estimate_apart", here)
