"""Reconciling: count what is queued, compare what is new, or all there is, and store the result."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic, sleep

from assets.common.days import day_of
from assets.reconciliation.errors import DaysKeepWaiting
from assets.reconciliation.models import Reconciliation, ReconciliationState
from assets.reconciliation.news import SUBJECTS, compare_queued, compare_screens, read_news
from assets.reconciliation.settled import newest_rows, settled_rows
from assets.reconciliation.state import Marks, Pace, one_slice, read_state
from assets.reconciliation.storing import store
from assets.reconciliation.whole import are_sums_in_force, begin, read_slice
from assets.reports.rollups import drain

TRIES = 5
PAUSE_SECONDS = 1.0

Report = Callable[[ReconciliationState], None]
"""Is called after each slice of reading all of history."""


def reconcile(at: datetime, *, whole: bool = False, report: Report | None = None) -> Reconciliation:
    """Compare what is new since the books were compared last, and what was broken; with `whole`, all there is.

    `at` is the moment. The outcome is written to the audit log. The first time, and when measures changed, all is read.
    Raises DaysKeepWaiting while bulk work goes on, whose days are on one side only, and WritersKeepWaiting.
    """
    began = monotonic()
    first = not are_sums_in_force()
    if not first:
        compare_news(at)
        if not whole:
            compare_screens(day_of(at))
    if whole or first:
        read_all(at, report=report)
        return Reconciliation.objects.filter(whole=True).latest("id")
    with one_slice():
        return store(at, round((monotonic() - began) * 1000), whole=False)


def read_all(
    at: datetime, *, until: Callable[[], bool] = lambda: False, report: Report | None = None
) -> bool:
    """Read all of history, on from where that stopped, and store the result; whether it is at its end.

    Stops between two slices once `until` says so. Raises DaysKeepWaiting and WritersKeepWaiting.
    """
    begin(at, _settled() if are_sums_in_force() else _settled_at_last())
    paces: dict[str, Pace] = {}
    while _patiently(lambda: read_slice(at, paces)):
        if report is not None:
            report(read_state())
        if until():
            return False
    return True


def compare_news(at: datetime) -> None:
    """Compare every object of which something is new, late or changed, or that was broken."""
    today = day_of(at)
    read_news(_settled(), today)
    for subject in SUBJECTS:
        pace = Pace()
        while _patiently(lambda subject=subject, pace=pace: compare_queued(subject, today, pace)):  # type: ignore[misc]
            pass


def _settled() -> Marks | None:
    """How far the logs are settled, once what is queued is counted; None while that is not known."""
    newest, moment = newest_rows()
    drain()
    return settled_rows(newest, moment)


def _settled_at_last() -> Marks | None:
    """As `_settled`, after waiting some seconds for transactions to end."""
    for _ in range(TRIES):
        if (settled := _settled()) is not None:
            return settled
        sleep(PAUSE_SECONDS)
    return None


def _patiently(step: Callable[[], bool]) -> bool:
    """Run a step; where whole days are queued meanwhile, count them and try again."""
    for _ in range(TRIES):
        try:
            return step()
        except DaysKeepWaiting:
            drain()
    raise DaysKeepWaiting
