"""Reconciling: drain the queue, run every check in one snapshot, store the results."""

from datetime import datetime
from time import monotonic

from django.db import transaction

from assets.audit import SYSTEM, Action, Outcome, record
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.reconciliation.checks import CHECKS
from assets.reconciliation.comparing import Compared, compare
from assets.reconciliation.errors import DaysKeepWaiting
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reconciliation.screens import compare_screens
from assets.reports.catalog import catalog
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.reports.rollups import drain

TRIES = 5

WHOLE_DAYS_WAIT = "SELECT EXISTS (SELECT FROM rollup_queue WHERE row_id IS NULL)"


def reconcile(at: datetime) -> Reconciliation:
    """Compare the books as of now; `at` is the moment. The outcome is written to the audit log.

    Raises DaysKeepWaiting while bulk work goes on: days that are queued as a whole are on one side only.
    """
    started = monotonic()
    view, found = _compared(at)
    breaks = sum(one.breaks for one in found)
    outcome = Agreement.BROKEN if breaks else Agreement.AGREES
    with transaction.atomic():
        stored = Reconciliation.objects.create(
            at=at,
            took_ms=round((monotonic() - started) * 1000),
            watermark=view.watermark,
            version=view.version,
            outcome=outcome,
            breaks=breaks,
            checks=[one.to_json() for one in found],
        )
        record(
            Action.RECONCILED,
            by=SYSTEM,
            object_kind="reconciliation",
            object_id=stored.id,
            outcome=Outcome.FAILED if breaks else Outcome.DONE,
            after={"breaks": breaks, "broken": [one.check.value for one in found if one.breaks]},
        )
    return stored


def _compared(at: datetime) -> tuple[Snapshot, list[Compared]]:
    today = day_of(at)
    for _ in range(TRIES):
        drain()
        with snapshot(Scope.ALL) as view:
            ((waiting,),) = view.read(WHOLE_DAYS_WAIT)
            if not waiting:
                first_day = catalog(view, today, Scope.ALL)["first_day"]
                checks = [compare(view, check, today) for check in CHECKS]
                return view, [*checks, compare_screens(today, first_day)]
    raise DaysKeepWaiting
