"""What there was before a day is read from months where they are summed, and is the same as day by day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection, transaction

from assets.common.days import FIRST_DAY
from assets.reports.lattice import currencies_of
from assets.reports.metrics.measures import MEASURES
from assets.reports.rollups import drain
from assets.reports.rollups.months import sum_missing_months
from assets.reports.seals.sums import Lines, rolled_up
from tests.database import Dataset, Load
from tests.marketplace.life import Life

pytestmark = pytest.mark.django_db(transaction=True)

UNTIL = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
TODAY = UNTIL.date()
LATE = datetime.fromisoformat("2026-01-10T12:00:00+03:30")

CELLS = """
SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) FROM pg_stat_xact_user_tables
WHERE relname IN ('analytics_records', 'analytics_months')
"""


def make_a_life() -> Life:
    life = Life(37)
    life.lives(days=300, operations=900, until=UNTIL)
    drain()
    return life


A_LIFE = Dataset(make_a_life)


@pytest.fixture
def life(transactional_db: None, dataset: Load) -> Life:
    return dataset(A_LIFE)


def currencies() -> dict[str, set[str]]:
    found = {}
    for measure in MEASURES:
        with connection.cursor() as cursor:
            cursor.execute(currencies_of([measure.slug]))
            rows = cursor.fetchall()
            found[measure.slug] = {code for (code,) in rows}
            assert len(rows) >= len(found[measure.slug])
    return found


def figures(first: date, last: date) -> tuple[object, object, object]:
    return figures_of(rolled_up(first, last), first, last)


def figures_of(lines: Lines, first: date, last: date) -> tuple[object, object, object]:
    return lines.running(last), lines.running(first), lines.between(first + (last - first) / 2, last)


RANGES = [
    (date(2026, 3, 9), date(2026, 3, 9)),
    (date(2026, 3, 1), date(2026, 3, 9)),
    (date(2026, 1, 10), date(2026, 2, 3)),
    (date(2025, 1, 1), date(2025, 1, 2)),
]


def test_running_totals_are_the_same_from_months_and_after_a_late_fact(life: Life) -> None:
    def from_the_first_day() -> list[object]:
        return [figures_of(rolled_up(FIRST_DAY, last), first, last) for first, last in RANGES]

    def as_read() -> list[object]:
        return [figures(first, last) for first, last in RANGES]

    assert as_read() == from_the_first_day()
    known = currencies()
    assert known["volume_verified"] == {"IRR", "USD"}
    sum_missing_months(TODAY)
    assert as_read() == from_the_first_day()
    assert currencies() == known
    for operation in ("join", "top_up", "ask"):
        life.does(operation, LATE)
    drain()
    assert as_read() == from_the_first_day()
    assert currencies() == known


def test_years_take_few_cells_to_read(life: Life) -> None:
    def total() -> object:
        return rolled_up(TODAY - timedelta(days=1), TODAY).running(TODAY)

    for read in (total, currencies):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM summed_months")
        day_by_day = cells_read(read)
        sum_missing_months(TODAY)
        assert 0 < cells_read(read) < day_by_day / 2


def cells_read(read: Callable[[], object]) -> int:
    """How many cells of days and months."""
    with transaction.atomic(), connection.cursor() as cursor:
        # As in a pass: of so few cells, PostgreSQL would rather read all.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(CELLS)
        (before,) = cursor.fetchone()
        read()
        cursor.execute(CELLS)
        return int(cursor.fetchone()[0] - before)
