"""Storing the result of a comparison."""

from datetime import datetime

from assets.audit import SYSTEM, Action, Outcome, record
from assets.reconciliation.checks import Slug
from assets.reconciliation.comparing import forget_tallies, result_of
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reports.rollups import read_state
from assets.webhooks.events import Event, EventType, Fact
from assets.webhooks.services.outbox import publish


def store(at: datetime, took_ms: int, *, whole: bool) -> Reconciliation:
    """Store what was compared since the last result of the kind, and write the outcome to the audit log."""
    found = [result_of(slug, whole=whole) for slug in Slug]
    breaks = sum(one.breaks for one in found)
    rollups = read_state()
    before = Reconciliation.objects.order_by("-id").first()
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
    broken = _broken(stored)
    if broken and (before is None or broken != _broken(before)):
        data: dict[str, Fact] = {"reconciliation": stored.id, "checks": ",".join(sorted(broken))}
        publish([Event(EventType.RECONCILIATION_BROKEN, at, data)], at)
    forget_tallies(whole=whole)
    return stored


def _broken(stored: Reconciliation) -> dict[str, int]:
    """How many breaks each broken check found."""
    return {check["check"]: check["breaks"] for check in stored.checks if check["breaks"]}
