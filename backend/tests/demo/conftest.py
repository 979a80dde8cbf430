"""A small demo, made once for the tests that only read it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from assets.demo.services import Made, make_demo, make_rows
from tests.database import Dataset, Load

END = datetime(2026, 11, 22, 11, 45, tzinfo=UTC)
USERS, TICKETS, SEED = 200, 2_000, 11

Ask = Callable[..., list[tuple[Any, ...]]]


def silent(_line: str) -> None:
    """Nobody listens."""


def make_little(seed: int = SEED, end: datetime = END) -> Made:
    """The rows alone of a demo that is made in a second."""
    return make_rows(seed=seed, users=80, tickets=400, end=end, progress=silent)


LITTLE_DEMO = Dataset(make_little)
SMALL_DEMO = Dataset(lambda: make_demo(seed=SEED, users=USERS, tickets=TICKETS, end=END, progress=silent))


@pytest.fixture
def small_demo(db: None, dataset: Load) -> Made:
    """200 users and 2,000 tickets, committed and in the rollups."""
    return dataset(SMALL_DEMO)


@pytest.fixture
def ask(db: None) -> Ask:
    """The rows of a question in SQL."""

    def rows(sql: str, parameters: list[Any] | None = None) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return list(cursor.fetchall())

    return rows
