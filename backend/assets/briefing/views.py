"""Endpoints of what is read first. Nothing of it is cached on the way."""

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic_core import to_json

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.briefing import schemas
from assets.briefing.assurance import assurance as assurance_of
from assets.briefing.attention import attention as attention_of
from assets.briefing.week import week as week_of
from assets.common import clock
from assets.common.clock import database_now
from assets.common.days import day_of
from assets.reports.requests import refuse_parameters

router = Router()

AUDIT = needs(Permission.AUDIT)
REPORTS = needs(Permission.REPORTS)


@router.get(
    "/attention/",
    auth=AUDIT,
    operation_id="attention",
    summary="What needs attention",
    response={200: schemas.Attention, **problems(401, 403)},
)
def attention(request: HttpRequest) -> HttpResponse:
    """Late loans and their money, failed payments against usual, breaks, stuck jobs, sources that are behind."""
    refuse_parameters(request)
    return _send(attention_of(database_now(), with_figures=viewer_of(request).may(Permission.FIGURES)))


@router.get(
    "/week/",
    auth=REPORTS,
    operation_id="week",
    summary="What changed since last week",
    response={200: schemas.Week, **problems(401, 403)},
)
def week(request: HttpRequest) -> HttpResponse:
    """Revenue, volume, success rate and overdue loans of the last seven days that are over, and what changed most."""
    refuse_parameters(request)
    return _send(week_of(day_of(clock.now())))


@router.get(
    "/assurance/",
    auth=AUDIT,
    operation_id="assurance",
    summary="What of the figures can be relied on",
    response={200: schemas.Assurance, **problems(401, 403)},
)
def assurance(request: HttpRequest) -> HttpResponse:
    """Unsealed and restated days, the newest reconciliation, and what was verified when."""
    refuse_parameters(request)
    return _send(assurance_of(clock.now()))


def _send(answer: object) -> HttpResponse:
    response = HttpResponse(to_json(answer), content_type="application/json")
    response["Cache-Control"] = "private, no-store"
    return response
