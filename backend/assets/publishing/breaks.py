"""Which days the books are broken on: those are not sealed, nor any after them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from assets.audit import SYSTEM, Action, Outcome, record
from assets.publishing.tasks import tell_of_breaks
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reconciliation.services import reconcile

Break = dict[str, Any]
"""A break as the reconciliation stores it, with the name of its check."""

Broken = Mapping[date, list[Break]]

FRESH = timedelta(minutes=5)
PATIENCE = timedelta(hours=1)
"""Books that were broken are compared again after this long, and not with each run."""

DAY_OF = {
    "transfer": "SELECT max(report_day(at)) FROM ledger_entries WHERE transfer_id = %s",
    "payment": "SELECT max(report_day(at)) FROM payment_events WHERE payment_id = %s",
    "ticket": "SELECT max(report_day(at)) FROM ticket_events WHERE ticket_id = %s",
}
"""The last day on which something happened to an object."""


def breaks_by_day(at: datetime, first: date) -> Broken:
    """The breaks of the books, by the days that they prevent from being sealed; `first` is the first unsealed day.

    A break of no day, such as a wallet's, of a sealed day, or beyond those that are stored, blocks all of them.
    """
    found = _compared(at)
    if found.outcome == Agreement.AGREES:
        return {}
    by_day: dict[date, list[Break]] = defaultdict(list)
    for check in found.checks:
        for shown in check["shown"]:
            by_day[max(_day_of(shown) or first, first)].append({"check": check["check"], **shown})
        if check["breaks"] > len(check["shown"]):
            by_day.setdefault(first, [])
    return dict(by_day)


def broken_lately(at: datetime) -> bool:
    """Whether the books were found broken so lately that it is too early to look again."""
    newest = _newest()
    return newest is not None and newest.outcome == Agreement.BROKEN and _age(newest, at) < PATIENCE


def _compared(at: datetime) -> Reconciliation:
    """A comparison of the books that is fresh enough to seal by, or a new one.

    Of all history some was read too long ago.
    """
    newest = _newest()
    if (
        newest is not None
        and not newest.whole
        and newest.outcome == Agreement.AGREES
        and _age(newest, at) < FRESH
    ):
        return newest
    return reconcile(at)


def _newest() -> Reconciliation | None:
    return Reconciliation.objects.order_by("-id").first()


def _age(reconciliation: Reconciliation, at: datetime) -> timedelta:
    return abs(at - reconciliation.at)


def _day_of(found: Break) -> date | None:
    if found["kind"] in ("measure", "day"):
        return date.fromisoformat(found["id"].split()[-1])
    if found["kind"] not in DAY_OF or not found["id"]:
        return None
    with connection.cursor() as cursor:
        cursor.execute(DAY_OF[found["kind"]], [int(found["id"])])
        day: date | None = cursor.fetchone()[0]
        return day


def note_breaks(day: date, breaks: list[Break]) -> None:
    """Write to the audit log, and to the administrators, that a day is not sealed."""
    record(
        Action.SEALED,
        by=SYSTEM,
        object_kind="report",
        object_id=str(day),
        outcome=Outcome.FAILED,
        after={"breaks": len(breaks), "checks": sorted({found["check"] for found in breaks})},
    )
    transaction.on_commit(lambda: tell_of_breaks.defer(day=day.isoformat()))
