"""Endpoints of reconciliations."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.reconciliation import selectors
from assets.reconciliation.schemas import (
    Reconciled,
    ReconciliationParams,
    Reconciliations,
    WholeReconciliation,
)
from assets.reconciliation.tasks import enqueue_reconciliation
from assets.reports.requests import refuse_parameters

router = Router()
figures = Router()

AUDIT = needs(Permission.AUDIT)


@router.get(
    "/",
    auth=AUDIT,
    operation_id="reconciliations",
    summary="Whether the books agreed",
    response={200: Reconciliations, **problems(401, 403)},
)
def reconciliations(request: HttpRequest, asked: Query[ReconciliationParams]) -> Reconciliations:
    """All comparisons of the books, newest first."""
    refuse_unknown(request, ReconciliationParams)
    before = place_of(asked, selectors.position)
    return selectors.list_reconciliations(asked, before)


@router.post(
    "/",
    auth=AUDIT,
    operation_id="reconcile",
    summary="Compare the books now",
    response={202: None, **problems(401, 403)},
)
def reconcile(request: HttpRequest) -> Status[None]:
    """The worker compares them as soon as it can; the result is then the first of the list."""
    refuse_parameters(request)
    enqueue_reconciliation()
    return Status(202, None)


@router.get(
    "/{number}/",
    auth=AUDIT,
    operation_id="reconciliation",
    summary="One comparison of the books",
    response={200: WholeReconciliation, **problems(401, 403, 404)},
)
def reconciliation(request: HttpRequest, number: Annotated[Id, Path()]) -> WholeReconciliation:
    """Each check with both sides, their difference, and the objects that break it."""
    refuse_parameters(request)
    return selectors.get_reconciliation(number)


@figures.get(
    "/reconciled/",
    auth=needs(Permission.FIGURES),
    operation_id="reconciled",
    summary="Whether the books agree",
    response={200: Reconciled, **problems(401, 403)},
)
def reconciled(request: HttpRequest) -> Reconciled:
    """A summary of the newest comparison of the books."""
    refuse_parameters(request)
    return selectors.newest_result()
