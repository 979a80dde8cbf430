"""The pulse over HTTP."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.anomalies.pulse.schemas import Pulse
from assets.anomalies.pulse.selectors import read_pulse
from assets.reports.requests import refuse_parameters

router = Router()


@router.get(
    "/",
    auth=needs(Permission.AUDIT),
    operation_id="pulse",
    summary="The last three hours",
    response={200: Pulse, **problems(401, 403)},
)
def pulse(request: HttpRequest, response: HttpResponse) -> Pulse:
    """Payments, loans asked for and failed messages by five minutes, beside what the same hours had before."""
    refuse_parameters(request)
    response["Cache-Control"] = "private, no-store"
    return read_pulse(viewer_of(request))
