"""The sweep for callbacks that never came: whoever has paid gets their money though their browser never returned."""

import logging
from datetime import datetime, timedelta

from django.conf import settings

from assets.gateway.client import GatewayClient, Refusal, SessionStatus, Unreachable
from assets.gateway.codes import BAD_AUTHORITY, UNKNOWN
from assets.gateway.limits import LIMITS
from assets.gateway.models import TopUp
from assets.gateway.services.settling import settle_payment
from assets.payments.models import PaymentAuthority, PaymentStatus

log = logging.getLogger(__name__)


def sweep(client: GatewayClient, at: datetime) -> None:
    """Settle what the gateway lists as paid and not verified, then the open top-ups that are due for a check.

    What it costs grows with what is open, not with history. It ends at the first sign that the gateway is away.
    """
    try:
        _settle_listed(client, at)
        _check_due(client, at)
    except Unreachable as unreachable:
        log.warning("the sweep of top-ups stopped: %s", unreachable)


def _settle_listed(client: GatewayClient, at: datetime) -> None:
    """Those that the gateway holds money for."""
    try:
        listed = [each.authority for each in client.unverified()]
    except Refusal as refusal:
        log.error("the gateway does not list what is unverified: %s", refusal)
        return
    ours = PaymentAuthority.objects.select_related("payment__top_up").filter(
        authority__in=listed, payment__top_up__gateway=settings.GATEWAY
    )
    for named in ours.order_by("payment_id"):
        if named.payment.status == PaymentStatus.FAILED:
            _holds_nothing(client, named.payment.top_up, at)
        else:
            settle_payment(named.payment_id, client, at)


def _check_due(client: GatewayClient, at: datetime) -> None:
    due = TopUp.objects.select_related("payment", "payment__authority").filter(
        next_check_at__lte=at, gateway=settings.GATEWAY
    )
    for top_up in due.order_by("next_check_at")[: LIMITS.checked_at_once]:
        status = settle_payment(top_up.payment_id, client, at)
        is_open = status == PaymentStatus.INITIATED or (
            status == PaymentStatus.FAILED and not _holds_nothing(client, top_up, at)
        )
        TopUp.objects.filter(payment_id=top_up.payment_id).update(
            checks=top_up.checks + 1, next_check_at=at + _pause(top_up.checks) if is_open else None
        )


def _holds_nothing(client: GatewayClient, top_up: TopUp, at: datetime) -> bool:
    """Whether the gateway holds no money for a payment that failed here; what it holds is given back to the payer.

    It may hold some where the payer paid after we gave up, or where two of its answers contradict each other.
    """
    named = getattr(top_up.payment, "authority", None)
    if named is None:
        return True
    try:
        if client.inquire(named.authority) not in (SessionStatus.PAID, SessionStatus.VERIFIED):
            return True
        client.reverse(named.authority)
    except Refusal as refusal:
        if refusal.code in (BAD_AUTHORITY, UNKNOWN):
            return True
        if at <= top_up.payment.created_at + 2 * LIMITS.given_up:
            return False
        log.error(
            "payment %s failed here, and the gateway does not give its money back: %s Refund it in its own panel.",
            named.payment_id,
            refusal,
        )
        return True
    log.warning("payment %s failed here and was paid at the gateway: it was given back", named.payment_id)
    return False


def _pause(checks: int) -> timedelta:
    """Until the next check: twice as long each time."""
    return min(LIMITS.first_check * (1 << min(checks, 16)), LIMITS.longest_pause)
