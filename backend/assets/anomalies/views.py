"""Odd days over HTTP."""

from django.http import HttpRequest
from ninja import Query, Router

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.anomalies import selectors
from assets.anomalies.schemas import OddDays, OddDaysParams
from assets.problems.invalid import place_of, refuse_unknown

router = Router()


@router.get(
    "/",
    auth=needs(Permission.ALERTS),
    operation_id="odd_days",
    summary="Odd days",
    response={200: OddDays, **problems(401, 403)},
)
def odd_days(request: HttpRequest, asked: Query[OddDaysParams]) -> OddDays:
    """Figures of sealed days that were rarer than the budget of alerts allows, one for each episode."""
    refuse_unknown(request, OddDaysParams)
    before = place_of(asked, selectors.position)
    return selectors.list_odd_days(viewer_of(request), asked, before)
