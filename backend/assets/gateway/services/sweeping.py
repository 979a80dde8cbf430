"""The sweep for callbacks that never came: a payer gets their money though their browser never returned."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import chain

from django.conf import settings

from assets.common.failure_reasons import FailureReason
from assets.gateway.client import GatewayClient, Refusal, SessionStatus, Unreachable
from assets.gateway.codes import BAD_AUTHORITY, UNKNOWN
from assets.gateway.limits import LIMITS
from assets.gateway.models import TopUp
from assets.gateway.services.settling import record_failure, settle_payment
from assets.payments.models import PaymentAuthority, PaymentStatus

log = logging.getLogger(__name__)


def sweep(client: GatewayClient, at: datetime) -> None:
    """Settle what the gateway lists as paid and not verified, then the open top-ups that are due for a check.

    What it costs grows with what is open, not with history. One of which the gateway says nothing keeps no other
    waiting; where it says nothing of several in a row, it is away, and the sweep ends.
    """
    unanswered = 0
    for settle in chain(_listed(client, at), _due(client, at)):
        try:
            settle()
        except Unreachable as unreachable:
            log.warning("the gateway did not answer the sweep: %s", unreachable)
            unanswered += 1
            if unanswered >= LIMITS.unanswered:
                return
        else:
            unanswered = 0


def _listed(client: GatewayClient, at: datetime) -> Iterator[Callable[[], object]]:
    """Those that the gateway holds money for."""
    try:
        listed = [each.authority for each in client.unverified()]
    except Refusal as refusal:
        log.error("the gateway does not list what is unverified: %s", refusal)
        return
    except Unreachable as unreachable:
        log.warning("the gateway did not list what is unverified: %s", unreachable)
        return
    ours = PaymentAuthority.objects.select_related("payment__top_up").filter(
        authority__in=listed, payment__top_up__gateway=settings.GATEWAY
    )
    for named in ours.order_by("payment_id"):
        if named.payment.status == PaymentStatus.FAILED:
            yield partial(_holds_nothing, client, named.payment.top_up, at)
        else:
            yield partial(settle_payment, named.payment_id, client, at)


def _due(client: GatewayClient, at: datetime) -> Iterator[Callable[[], object]]:
    """Those whose next check is due, the longest due first."""
    due = TopUp.objects.select_related("payment", "payment__authority").filter(next_check_at__lte=at)
    for top_up in due.order_by("next_check_at")[: LIMITS.checked_at_once]:
        yield partial(_check, client, top_up, at)


def _check(client: GatewayClient, top_up: TopUp, at: datetime) -> None:
    # First, so that what fails below waits for its turn again.
    open_ones = TopUp.objects.filter(payment_id=top_up.payment_id)
    open_ones.update(checks=top_up.checks + 1, next_check_at=at + _pause(top_up.checks))
    if top_up.gateway != settings.GATEWAY:
        ended = _end_of_another_gateway(top_up, at)
    else:
        status = settle_payment(top_up.payment_id, client, at)
        ended = status in (PaymentStatus.VERIFIED, PaymentStatus.REVERSED) or (
            status == PaymentStatus.FAILED and _holds_nothing(client, top_up, at)
        )
    if ended:
        open_ones.update(next_check_at=None)


def _end_of_another_gateway(top_up: TopUp, at: datetime) -> bool:
    """Whether a top-up at a gateway that the settings no longer name has ended: it is given up when it is old."""
    if top_up.payment.status == PaymentStatus.INITIATED:
        if at <= top_up.payment.created_at + LIMITS.given_up:
            return False
        record_failure(top_up.payment_id, FailureReason.EXPIRED, at)
    return True


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
