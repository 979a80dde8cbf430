"""Reading a user's own top-ups."""

from typing import cast

from django.conf import settings
from django.db.models import QuerySet

from assets.common.failure_reasons import FailureReason
from assets.common.money import exponent
from assets.common.row_scope import Scope, row_scope
from assets.gateway.client import CURRENCY, gateway
from assets.gateway.codes import meaning
from assets.gateway.errors import TopUpNotFound
from assets.gateway.limits import LIMITS
from assets.gateway.models import TopUp
from assets.gateway.schemas import CodeMeaning, GatewayName, TopUpOut, TopUps
from assets.payments.models import PaymentStatus


def list_top_ups(user_id: int) -> TopUps:
    """The limits, and the user's newest top-ups."""
    with row_scope(Scope.OWN, user_id):
        newest = list(_own(user_id).order_by("-payment_id")[: LIMITS.listed])
    return TopUps(
        gateway=cast("GatewayName", settings.GATEWAY) if settings.GATEWAY else None,
        amounts={
            "least": str(settings.TOP_UP_LEAST),
            "most": str(settings.TOP_UP_MOST),
            "currency": CURRENCY,
            "exponent": exponent(CURRENCY),
        },
        top_ups=[serialize_top_up(top_up) for top_up in newest],
    )


def get_top_up(user_id: int, payment_id: int) -> TopUpOut:
    """One of the user's own top-ups. Raises TopUpNotFound, also where it is someone else's."""
    with row_scope(Scope.OWN, user_id):
        top_up = _own(user_id).filter(payment_id=payment_id).first()
    if top_up is None:
        raise TopUpNotFound(f"you have no top-up {payment_id}")
    return serialize_top_up(top_up)


def _own(user_id: int) -> QuerySet[TopUp]:
    return TopUp.objects.filter(user_id=user_id).select_related(
        "payment", "payment__authority", "payment__gateway_result"
    )


def serialize_top_up(top_up: TopUp) -> TopUpOut:
    """A top-up with its page to pay at, while it can be paid, or its result."""
    payment = top_up.payment
    result = getattr(payment, "gateway_result", None)
    code = result.code if result else payment.code
    return TopUpOut(
        id=str(payment.id),
        amount=str(payment.amount),
        currency=payment.currency,
        exponent=exponent(payment.currency),
        status=PaymentStatus(payment.status),
        created_at=payment.created_at,
        ended_at=payment.ended_at,
        redirect=_page(top_up),
        reason=FailureReason(payment.reason) if payment.reason else None,
        code=code,
        meaning=None if code is None else CodeMeaning(en=meaning(code).en, fa=meaning(code).fa),
        reference=str(result.reference) if result and result.reference is not None else None,
    )


def _page(top_up: TopUp) -> str | None:
    named = getattr(top_up.payment, "authority", None)
    client = gateway()
    is_open = top_up.payment.status == PaymentStatus.INITIATED and top_up.gateway == settings.GATEWAY
    return client.start_page(named.authority) if client and named and is_open else None
