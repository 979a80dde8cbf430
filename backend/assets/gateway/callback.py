"""Where the gateway sends the payer's browser back to. Open to everybody, and it believes nothing that it brings."""

import logging

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect

from assets.common.row_scope import Scope, row_scope
from assets.gateway.client import AUTHORITY
from assets.gateway.models import TopUp
from assets.gateway.tasks import enqueue_settling
from assets.payments.models import PaymentStatus

RESULT = "/{language}/dashboard/top-up/"

log = logging.getLogger(__name__)


def callback(request: HttpRequest) -> HttpResponse:
    """To the page with the result, which shows it to the payer's own session alone.

    The authority finds our payment, and the worker asks the gateway about it. The status in the address is not read:
    anybody may write one. An authority that is not ours costs one look into an index.
    """
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    top_up = _top_up(request.GET.get("Authority", ""))
    if top_up is None:
        return _to(RESULT.format(language="fa"))
    if request.method == "GET" and top_up.payment.status == PaymentStatus.INITIATED:
        enqueue_settling(top_up.payment_id)
    return _to(f"{RESULT.format(language=top_up.language)}?payment={top_up.payment_id}")


def _top_up(authority: str) -> TopUp | None:
    if not AUTHORITY.fullmatch(authority):
        return None
    with row_scope(Scope.ALL):
        return TopUp.objects.select_related("payment").filter(payment__authority__authority=authority).first()


def _to(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    response.headers["Cache-Control"] = "no-store"
    return response
