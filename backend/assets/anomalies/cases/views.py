"""Odd records over HTTP: a queue that people review."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.anomalies.cases import selectors, services
from assets.anomalies.cases.schemas import OddCaseOut, OddCases, OddCasesParams, OddReviewIn
from assets.common import clock
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters

router = Router()

UNCACHED = "private, no-store"


@router.get(
    "/",
    auth=needs(Permission.CASES_READ),
    operation_id="odd_cases",
    summary="Odd records",
    response={200: OddCases, **problems(401, 403)},
)
def odd_cases(request: HttpRequest, response: HttpResponse, params: Query[OddCasesParams]) -> OddCases:
    """Payments, withdrawals, transfers and tickets that were odd by stated rules, and how often these were right."""
    refuse_unknown(request, OddCasesParams)
    response["Cache-Control"] = UNCACHED
    before = place_of(params, selectors.position)
    return selectors.list_cases(viewer_of(request), params, before, clock.now())


@router.post(
    "/{case}/review/",
    auth=needs(Permission.CASES_WRITE, in_person=True),
    operation_id="review_odd_case",
    summary="Review an odd record",
    response={200: OddCaseOut, **problems(401, 403, 404)},
)
def review_odd_case(request: HttpRequest, case: Annotated[Id, Path()], given: OddReviewIn) -> OddCaseOut:
    """Confirm that something is wrong with it, or dismiss it. An earlier review stays, and no longer counts."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    services.review_case(viewer, case, given.verdict, given.note, at=clock.now(), by=actor_of(request))
    return selectors.get_case(viewer, case)
