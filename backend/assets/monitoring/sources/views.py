"""The endpoint of the sources."""

from django.conf import settings
from django.http import HttpRequest
from ninja import Router

from assets.access.needs import needs
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.clock import database_now
from assets.feeds.selectors import Standing, standings
from assets.monitoring.sources.schemas import SourceOut, SourcesOut
from assets.reports.requests import refuse_parameters

router = Router()


@router.get(
    "/",
    auth=needs(Permission.AUDIT),
    operation_id="sources",
    summary="The sources that feed the figures",
    response={200: SourcesOut, **problems(401, 403)},
)
def sources(request: HttpRequest) -> SourcesOut:
    """Up to when each source is complete, and since when nothing was heard of it."""
    refuse_parameters(request)
    at = database_now()
    return SourcesOut(
        at=at,
        grace_hours=settings.SOURCE_GRACE_HOURS,
        silent_hours=settings.SOURCE_SILENT_HOURS,
        sources=list(map(_source, standings(at))),
    )


def _source(one: Standing) -> SourceOut:
    return SourceOut(
        name=one.feed.name,
        complete_to=one.feed.complete_to,
        lag_seconds=None if one.lag is None else int(one.lag.total_seconds()),
        heard_at=one.feed.heard_at,
        silent=one.is_silent,
        holds_from=one.holds_from,
        every_seconds=one.feed.every_seconds,
        rejected=one.feed.rejected,
        failure=one.feed.failure,
        ended_on=one.feed.ended_on,
    )
