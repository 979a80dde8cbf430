"""Published reports over HTTP."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.request import actor_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.audit import Action, record
from assets.common.clock import now
from assets.common.days import day_of
from assets.common.fields import CalendarDay
from assets.problems.invalid import place_of, refuse_unknown
from assets.publishing import selectors
from assets.publishing.lateness import late_arrivals
from assets.publishing.schemas import (
    LateArrivals,
    PublishedParams,
    PublishedReports,
    ReportGrain,
    ReportVerified,
    WholeReport,
)
from assets.publishing.verifying import name_of, verify_published
from assets.reports.requests import refuse_parameters

router = Router()

REPORTS = needs(Permission.REPORTS)

Grain = Annotated[ReportGrain, Path()]
First = Annotated[CalendarDay, Path(description="The first day of the period.")]


@router.get(
    "/",
    auth=REPORTS,
    operation_id="published_reports",
    summary="The reports of closed days and months",
    response={200: PublishedReports, **problems(401, 403)},
)
def published(request: HttpRequest, params: Query[PublishedParams]) -> PublishedReports:
    """Every report of a grain, newest first, with its figures of the overview as they were published."""
    refuse_unknown(request, PublishedParams)
    before = place_of(params, selectors.position)
    return selectors.published(params, before)


@router.get(
    "/late/",
    auth=REPORTS,
    operation_id="late_arrivals",
    summary="How much of past days was heard of late",
    response={200: LateArrivals, **problems(401, 403)},
)
def late(request: HttpRequest) -> LateArrivals:
    """Of the volume of past days, what came after 0, 1, 2 and 7 days; and so how much the last days may still move."""
    refuse_parameters(request)
    return late_arrivals(day_of(now()))


@router.get(
    "/{grain}/{first_day}/",
    auth=REPORTS,
    operation_id="published_report",
    summary="One report",
    response={200: WholeReport, **problems(401, 403, 404)},
)
def report(request: HttpRequest, grain: Grain, first_day: First) -> WholeReport:
    """Each figure as published and as it is now, every restatement with its rows, and what vouches for them."""
    refuse_parameters(request)
    found = selectors.report_of(grain, first_day)
    record(Action.REPORT_READ, by=actor_of(request), object_kind="report", object_id=f"{grain} {first_day}")
    return selectors.whole(found)


@router.get(
    "/{grain}/{first_day}/verified/",
    auth=REPORTS,
    operation_id="verify_report",
    summary="Whether a report is as it was published",
    response={200: ReportVerified, **problems(401, 403, 404)},
)
def verified(request: HttpRequest, grain: Grain, first_day: First) -> ReportVerified:
    """Check the whole chain, and count the rows and figures of this report again from the logs."""
    refuse_parameters(request)
    found = selectors.report_of(grain, first_day)
    result = verify_published(found.report_date, found.last_day)
    return ReportVerified(
        good=result.broken is None,
        links=result.reports + result.restatements,
        head=result.head.hex(),
        broken=result.broken,
        replaced=result.broken is not None and result.broken.startswith(name_of(found)),
    )
