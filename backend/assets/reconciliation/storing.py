"""Storing the result of a comparison."""

from datetime import datetime

from assets.audit import SYSTEM, Action, Outcome, record
from assets.reconciliation.checks import Slug
from assets.reconciliation.comparing import forget_tallies, result_of
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reports.rollups import read_state


def store(at: datetime, took_ms: int, *, whole: bool) -> Reconciliation:
    """Store what was compared since the last result of the kind, and write the outcome to the audit log."""
    found = [result_of(slug, whole=whole) for slug in Slug]
    breaks = sum(one.breaks for one in found)
    rollups = read_state()
    stored = Reconciliation.objects.create(
        at=at,
        took_ms=took_ms,
        watermark=rollups.watermark,
        version=rollups.version,
        whole=whole,
        outcome=Agreement.BROKEN if breaks else Agreement.AGREES,
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
    forget_tallies(whole=whole)
    return stored
