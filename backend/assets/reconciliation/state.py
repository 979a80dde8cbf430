"""How far the books are verified, and the slices in which that goes on.

A slice is a transaction of its own, in one view of everything. Killed in the middle, it has done nothing; two at once
wait for each other.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from time import monotonic

from django.db import connection, transaction

from assets.reconciliation.checks import CHECKS
from assets.reconciliation.figures import sums
from assets.reconciliation.models import ReconciledLog, ReconciliationState
from assets.reports.sources import SOURCES

RETRACTIONS = "retractions"
LOGS = (*(source.log for source in SOURCES), RETRACTIONS)
"""What is only added to, in the order of its ids."""

ONE_VIEW = (
    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; LOCK TABLE reconciliation_state IN EXCLUSIVE MODE"
)

AIM_SECONDS = 0.25
FEWEST, MOST = 50, 10_000
FASTEST_GROWTH = 2

OBJECTS_OF_A_MONTH = 500
"""A month, with all cells of its days, takes as long as so many others."""

Marks = Mapping[str, int]
"""The last row of each log that was read."""


def definition() -> str:
    """What the sums are made of; those that were made of something else are void."""
    text = "".join(sums(source, lambda source: source.log) for source in SOURCES)
    return sha256((text + "".join(check.slug for check in CHECKS)).encode()).hexdigest()


@contextmanager
def one_slice() -> Iterator[ReconciliationState]:
    """A slice, with the state as it is; LOCK TABLE comes before the view, which so shows what the slice before did."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute(ONE_VIEW)
        yield read_state()


def read_state() -> ReconciliationState:
    """The state as this transaction sees it."""
    return ReconciliationState.objects.first() or ReconciliationState(id=1)


def read_marks(generation: int) -> Marks:
    """How far the logs are read into the sums of a generation."""
    found = dict(ReconciledLog.objects.filter(generation=generation).values_list("log", "row_id"))
    return {log: found.get(log, 0) for log in LOGS}


@dataclass
class Pace:
    """How many rows or objects a slice takes, so that it lasts about a quarter of a second on this machine."""

    size: int = 1_000

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Take the time of a slice of this size."""
        began = monotonic()
        yield
        fitting = int(self.size * AIM_SECONDS / max(monotonic() - began, 0.001))
        self.size = max(FEWEST, min(MOST, fitting, self.size * FASTEST_GROWTH))
