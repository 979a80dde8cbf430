"""A user begins to add money: the payment is recorded, then the gateway is asked for a page to pay at."""

import logging
from datetime import datetime
from threading import BoundedSemaphore

from django.conf import settings
from django.db import IntegrityError

from assets.common.errors import constraint_of
from assets.common.idempotency import KeyReused
from assets.common.money import currency_code
from assets.common.row_scope import Scope, row_scope
from assets.common.transactions import write_transaction
from assets.gateway.client import CURRENCY, GatewayClient, Refusal, Unreachable, gateway
from assets.gateway.codes import meaning, refusal_reason
from assets.gateway.errors import (
    GatewayRefused,
    GatewayUnavailable,
    TooManyTopUps,
    TopUpAmountNotAllowed,
    TopUpEnded,
    TopUpsOff,
)
from assets.gateway.limits import LIMITS
from assets.gateway.models import TopUp
from assets.gateway.services.settling import record_failure
from assets.payments.errors import AuthorityTaken
from assets.payments.models import Payment, PaymentAuthority, PaymentStatus
from assets.payments.services import create_payment, name_authority
from assets.tickets.errors import TicketNotFound
from assets.tickets.models import Ticket

REQUESTS_AT_ONCE = 3
"""A gateway that answers slowly must not hold every thread of the web process."""

_requests = BoundedSemaphore(REQUESTS_AT_ONCE)

DESCRIPTIONS = {"fa": "افزایش موجودی کیف پول، پرداخت {number}", "en": "Wallet top-up, payment {number}"}

log = logging.getLogger(__name__)


def start_top_up(
    *, user_id: int, amount: int, language: str, key: str, at: datetime, ticket_id: int | None = None
) -> int:
    """Begin to add `amount` rials to the user's wallet; returns the payment, which then has a page to be paid at.

    `ticket_id` is a loan that the user asked for, and adds the money for.

    The same key is the same payment, also where an earlier request died half-way. No transaction is open while the
    gateway is asked. Raises TopUpsOff, TopUpAmountNotAllowed, TicketNotFound, TooManyTopUps, KeyReused,
    TopUpEnded, GatewayRefused, GatewayUnavailable.
    """
    client = gateway()
    if client is None:
        raise TopUpsOff("this server takes no payments")
    if not settings.TOP_UP_LEAST <= amount <= settings.TOP_UP_MOST:
        raise TopUpAmountNotAllowed(amount, least=settings.TOP_UP_LEAST, most=settings.TOP_UP_MOST)
    payment_id = _find(user_id, key, amount, ticket_id) or _create(
        user_id, amount, language, key, at, ticket_id
    )
    with row_scope(Scope.ALL):
        payment = Payment.objects.get(id=payment_id)
        has_page = PaymentAuthority.objects.filter(payment_id=payment_id).exists()
    if not has_page:
        _request_page(client, payment, language, at)
    return payment_id


def _find(user_id: int, key: str, amount: int, ticket_id: int | None) -> int | None:
    """The payment that was begun with this key. Raises KeyReused."""
    with row_scope(Scope.ALL):
        top_up = TopUp.objects.select_related("payment").filter(user_id=user_id, key=key).first()
    if top_up is None:
        return None
    if (top_up.payment.amount, top_up.payment.ticket_id) != (amount, ticket_id):
        raise KeyReused
    return top_up.payment_id


def _create(user_id: int, amount: int, language: str, key: str, at: datetime, ticket_id: int | None) -> int:
    try:
        return _insert(user_id, amount, language, key, at, ticket_id)
    except IntegrityError as error:
        if constraint_of(error) != "top_ups_once_by_key":
            raise
    # The same request was sent twice at once, and the other one was first.
    payment_id = _find(user_id, key, amount, ticket_id)
    assert payment_id is not None
    return payment_id


@write_transaction
def _insert(user_id: int, amount: int, language: str, key: str, at: datetime, ticket_id: int | None) -> int:
    under_way = TopUp.objects.filter(
        user_id=user_id,
        next_check_at__isnull=False,
        payment__status=PaymentStatus.INITIATED,
        payment__created_at__gt=at - LIMITS.counted,
    )
    if under_way.count() >= LIMITS.open:
        raise TooManyTopUps
    payment = create_payment(
        user_id=user_id,
        amount=amount,
        currency=currency_code(CURRENCY),
        created_at=at,
        ticket_id=ticket_id,
        asset_type_id=0 if ticket_id is None else _asset_type(ticket_id, user_id),
    )
    TopUp.objects.create(
        payment=payment,
        user_id=user_id,
        key=key,
        gateway=settings.GATEWAY,
        language=language,
        next_check_at=at + LIMITS.first_check,
    )
    return payment.id


def _asset_type(ticket_id: int, borrower_id: int) -> int:
    """What a loan that the user asked for is about. Raises TicketNotFound, also where it is others'."""
    ticket = Ticket.objects.filter(id=ticket_id, borrower_id=borrower_id).first()
    if ticket is None:
        raise TicketNotFound(f"you have asked for no loan {ticket_id}")
    return ticket.asset_type_id or 0


def _request_page(client: GatewayClient, payment: Payment, language: str, at: datetime) -> None:
    """Ask the gateway for a page for this payment, and keep its authority: the first one, if two ask at once."""
    if payment.status != PaymentStatus.INITIATED or at > payment.created_at + LIMITS.start_within:
        raise TopUpEnded(f"payment {payment.id} was not started in time, or has ended: begin with a new key")
    if not _requests.acquire(blocking=False):
        raise GatewayUnavailable("the payment gateway is slow at the moment: try again in a few seconds")
    try:
        authority = client.request(
            amount=payment.amount,
            callback=f"{settings.SITE_URL}/payments/callback/",
            description=DESCRIPTIONS[language].format(number=payment.id),
            order=str(payment.id),
        )
    except Unreachable as unreachable:
        log.warning("payment %s: the gateway was not reached: %s", payment.id, unreachable)
        raise GatewayUnavailable("the payment gateway did not answer: try again") from unreachable
    except Refusal as refusal:
        log.warning("payment %s: the gateway refused to begin it: %s", payment.id, refusal)
        record_failure(payment.id, refusal_reason(refusal.code), at, code=refusal.code)
        raise GatewayRefused(f"{meaning(refusal.code).en} (code {refusal.code})") from refusal
    finally:
        _requests.release()
    try:
        name_authority(payment_id=payment.id, authority=authority)
    except AuthorityTaken:
        # A request with the same key was answered meanwhile: the payer goes to its page, and this one stays unpaid.
        log.info("payment %s has a page already", payment.id)
