"""Incrementally = rebuilt = counted by hand, for whatever happens in whatever order."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.common.clock import now
from assets.common.days import FIRST_DAY, ONE_DAY, day_of
from assets.reports.rollups import drain, read_state, rebuild, run_pass
from assets.reports.rollups.change import ALWAYS
from assets.reports.rollups.months import sum_missing_months
from assets.retractions.models import Book, Retraction
from tests.database import empty_the_marketplace
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.rollups.recount import assert_counted_once, fact_days

# Moments around the two midnights of Tehran that matter: today's rule (20:30 UTC) and past summers' (19:30 UTC).
EDGES = (datetime(2026, 3, 9, 20, 30, tzinfo=UTC), datetime(2022, 7, 1, 19, 30, tzinfo=UTC))
AFTERWARDS = datetime(2026, 6, 1, tzinfo=UTC)
moments = st.builds(
    lambda edge, offset: edge + timedelta(milliseconds=offset),
    st.sampled_from(EDGES),
    st.sampled_from((-1, 0, 1, 3_600_000, -3_600_000)) | st.integers(-3 * 86_400_000, 3 * 86_400_000),
)


@dataclass(frozen=True)
class Operation:
    name: str
    at: datetime


@dataclass(frozen=True)
class Pass:
    batch: int


@dataclass(frozen=True)
class Rebuild:
    pass


@dataclass(frozen=True)
class SumMonths:
    """The nightly job, on one of the days after all facts or in between."""

    at: datetime


@dataclass(frozen=True)
class Retract:
    """One row of a book, in bulk or by itself; one whose money was spent since stays."""

    book: Book
    place: int
    in_bulk: bool

    def of(self, life: Life) -> None:
        rows: list[int] = getattr(life, self.book)
        if not rows:
            return
        row = rows[self.place % len(rows)]
        with suppress(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('assets.queue_days', %s, true)", ["on" if self.in_bulk else ""])
            Retraction.objects.create(book=self.book, row_id=row, plan_id=1, external_id=str(row))
            rows.remove(row)


steps_of_life = (
    st.builds(Operation, st.sampled_from(OPERATIONS), moments)
    | st.builds(Pass, st.sampled_from((1, 3, 10_000)))
    | st.just(Rebuild())
    | st.builds(SumMonths, st.just(AFTERWARDS) | moments)
    | st.builds(Retract, st.sampled_from(sorted({*Book} - {Book.USERS})), st.integers(0, 99), st.booleans())
)


@pytest.mark.django_db(transaction=True)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), steps=st.lists(steps_of_life, min_size=5, max_size=50))
def test_any_sequence_of_operations_is_counted_once_by_passes_and_by_rebuilds(
    seed: int, steps: list[Operation | Pass | Rebuild | SumMonths | Retract]
) -> None:
    empty_the_marketplace()
    life = Life(seed)
    for step in steps:
        match step:
            case Pass(batch):
                run_pass(now(), batch)
            case Rebuild():
                rebuild(fact_days())
            case SumMonths(at):
                sum_missing_months(at.date())
            case Retract():
                step.of(life)
            case Operation(name, at):
                life.does(name, at)
    drain()
    assert_counted_once()
    sum_missing_months(AFTERWARDS.date())
    assert_counted_once()
    assert rebuild(fact_days()).changed == 0
    assert_counted_once()


@pytest.mark.quick
@pytest.mark.django_db(transaction=True)
def test_a_long_life_in_small_batches(noon: datetime) -> None:
    life = Life(7)
    life.lives(days=60, operations=400, until=noon)
    while run_pass(now(), batch=37).taken:
        pass
    assert_counted_once()
    assert rebuild(fact_days()).changed == 0


@pytest.mark.django_db(transaction=True)
def test_rebuilding_alone_fills_an_empty_lattice(noon: datetime) -> None:
    Life(3).lives(days=400, operations=200, until=noon)
    assert rebuild(fact_days()).unexplained == 0  # everything was still on the queue
    assert_counted_once()
    drain()  # what no measure counts was left there
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
def test_whatever_changes_the_lattice_changes_its_version(noon: datetime) -> None:
    life = Life(5)
    versions = [read_state()]
    life.lives(days=10, operations=20, until=noon)
    drain()
    versions.append(read_state())
    life.does("join", now())
    drain()
    versions.append(read_state())
    assert all(before.version < after.version for before, after in pairwise(versions))
    yesterday = (FIRST_DAY, day_of(now()) - ONE_DAY)
    assert not versions[1].stands(versions[0].version, {"users_joined": [yesterday]})
    assert versions[2].stands(versions[1].version, {"users_joined": [yesterday]})  # only today changed
    assert not versions[2].stands(versions[1].version, {"users_joined": [ALWAYS]})
    drain()
    assert read_state().version == versions[2].version
