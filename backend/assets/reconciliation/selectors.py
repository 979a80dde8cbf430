"""Reading the results."""

from typing import Any

from assets.common.cursors import read_cursor, write_cursor
from assets.common.money import exponent
from assets.reconciliation.checks import Slug
from assets.reconciliation.errors import ReconciliationNotFound
from assets.reconciliation.models import Agreement, Reconciliation
from assets.reconciliation.schemas import (
    CheckOut,
    HistoryRead,
    Reconciled,
    ReconciliationOut,
    ReconciliationParams,
    Reconciliations,
    WholeReconciliation,
)
from assets.reconciliation.state import read_state

QUESTION = "reconciliations"


def position(params: ReconciliationParams) -> int | None:
    """The last id of the previous page; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_reconciliations(params: ReconciliationParams, before: int | None) -> Reconciliations:
    """A page of reconciliations, newest first."""
    found = Reconciliation.objects.defer("checks").order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: params.limit + 1])
    shown, more = page[: params.limit], len(page) > params.limit
    return Reconciliations(
        reconciliations=[ReconciliationOut(**_fields_of(one)) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if more else None,
        history=_history(),
    )


def get_reconciliation(number: int) -> WholeReconciliation:
    """One reconciliation, check by check. Raises ReconciliationNotFound."""
    found = Reconciliation.objects.filter(id=number).first()
    if found is None:
        raise ReconciliationNotFound(f"there is no reconciliation {number}")
    return WholeReconciliation(**_fields_of(found), checks=[_check(check) for check in found.checks])


def newest_result() -> Reconciled:
    """A summary of the newest reconciliation."""
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


def _history() -> HistoryRead:
    state = read_state()
    return HistoryRead(
        percent=state.percent if state.stage else None,
        started_at=state.started_at,
        finished_at=state.finished_at,
    )


def _fields_of(one: Reconciliation) -> dict[str, Any]:
    return {
        "id": one.id,
        "at": one.at,
        "took_ms": one.took_ms,
        "watermark": one.watermark,
        "version": one.version,
        "whole": one.whole,
        "outcome": Agreement(one.outcome),
        "breaks": one.breaks,
    }


def _check(stored: dict[str, Any]) -> CheckOut:
    return CheckOut(
        check=Slug(stored["check"]),
        objects=stored["objects"],
        breaks=stored["breaks"],
        sides=[_with_exponent(sides) for sides in stored["sides"]],
        shown=[_with_exponent(found) for found in stored["shown"]],
    )


def _with_exponent(stored: dict[str, Any]) -> Any:
    """With the exponent of its currency."""
    return {**stored, "exponent": exponent(stored["currency"]) if stored["currency"] else None}
