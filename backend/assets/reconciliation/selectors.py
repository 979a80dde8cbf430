"""Reading what was found."""

from typing import Any

from assets.common.cursors import read_cursor, write_cursor
from assets.common.money import exponent
from assets.reconciliation.checks import Slug
from assets.reconciliation.errors import ReconciliationNotFound
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reconciliation.schemas import (
    CheckOut,
    Reconciled,
    ReconciliationOut,
    ReconciliationParams,
    Reconciliations,
    WholeReconciliation,
)

QUESTION = "reconciliations"


def position(asked: ReconciliationParams) -> int | None:
    """The last one of the page before; None for the first page. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, asked.cursor)
    return int(number)


def reconciliations(asked: ReconciliationParams, before: int | None) -> Reconciliations:
    """A page, newest first."""
    found = Reconciliation.objects.defer("checks").order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: asked.limit + 1])
    shown, more = page[: asked.limit], len(page) > asked.limit
    return Reconciliations(
        reconciliations=[ReconciliationOut(**_told(one)) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if more else None,
    )


def reconciliation(number: int) -> WholeReconciliation:
    """One of them, check by check. Raises ReconciliationNotFound."""
    found = Reconciliation.objects.filter(id=number).first()
    if found is None:
        raise ReconciliationNotFound(f"there is no reconciliation {number}")
    return WholeReconciliation(**_told(found), checks=[_check(check) for check in found.checks])


def reconciled() -> Reconciled:
    """What the newest one found."""
    newest = Reconciliation.objects.order_by("-id").first()
    if newest is None:
        return Reconciled(at=None, watermark=None, outcome=None, broken=[], breaks=0)
    return Reconciled(
        at=newest.at,
        watermark=newest.watermark,
        outcome=Agreement(newest.outcome),
        broken=[Slug(check["check"]) for check in newest.checks if check["breaks"]],
        breaks=newest.breaks,
    )


def _told(one: Reconciliation) -> dict[str, Any]:
    return {
        "id": one.id,
        "at": one.at,
        "took_ms": one.took_ms,
        "watermark": one.watermark,
        "version": one.version,
        "outcome": Agreement(one.outcome),
        "breaks": one.breaks,
    }


def _check(kept: dict[str, Any]) -> CheckOut:
    return CheckOut(
        check=Slug(kept["check"]),
        objects=kept["objects"],
        breaks=kept["breaks"],
        sides=[_readable(sides) for sides in kept["sides"]],
        shown=[_readable(found) for found in kept["shown"]],
    )


def _readable(kept: dict[str, Any]) -> Any:
    """With the decimal places that it takes to read its amounts."""
    return {**kept, "exponent": exponent(kept["currency"]) if kept["currency"] else None}
