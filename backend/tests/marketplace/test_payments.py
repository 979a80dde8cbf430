"""Payments and notifications: what may become of them, once."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from assets.accounts.services import register_user
from assets.common.errors import constraint_of
from assets.common.money import UnknownCurrency
from assets.notifications.errors import NotificationStatusNotAllowed, NotificationTimeBackward
from assets.notifications.models import Channel, MessageFailureReason, NotificationEvent, NotificationStatus
from assets.notifications.services import create_notification, record_deferral, record_notification_event
from assets.payments.errors import (
    AuthorityTaken,
    PaymentAmountNotAllowed,
    PaymentNotFound,
    PaymentStatusNotAllowed,
    PaymentTimeBackward,
)
from assets.payments.models import Payment, PaymentEvent, PaymentStatus
from assets.payments.services import create_payment, name_authority, record_payment_event

PATHS: dict[PaymentStatus, tuple[PaymentStatus, ...]] = {
    PaymentStatus.INITIATED: (),
    PaymentStatus.VERIFIED: (PaymentStatus.VERIFIED,),
    PaymentStatus.FAILED: (PaymentStatus.FAILED,),
    PaymentStatus.REVERSED: (PaymentStatus.VERIFIED, PaymentStatus.REVERSED),
}
ALLOWED = {
    (PaymentStatus.INITIATED, PaymentStatus.VERIFIED),
    (PaymentStatus.INITIATED, PaymentStatus.FAILED),
    (PaymentStatus.VERIFIED, PaymentStatus.REVERSED),
}


def payment(
    at: datetime, amount: int = 5_000, currency: str = "IRR", authority: str | None = None
) -> Payment:
    user = register_user(joined_at=at)
    return create_payment(
        user_id=user.id, amount=amount, currency=currency, created_at=at, authority=authority
    )


@pytest.mark.quick
@pytest.mark.django_db
@pytest.mark.parametrize("status", list(PaymentStatus))
@pytest.mark.parametrize("kind", list(PaymentStatus))
def test_every_event_on_every_status(status: PaymentStatus, kind: PaymentStatus, noon: datetime) -> None:
    made = payment(noon)
    for event in PATHS[status]:
        record_payment_event(payment_id=made.id, kind=event, at=noon)
    if (status, kind) in ALLOWED:
        record_payment_event(payment_id=made.id, kind=kind, at=noon)
        assert Payment.objects.get(id=made.id).status == kind
    else:
        with pytest.raises(PaymentStatusNotAllowed):
            record_payment_event(payment_id=made.id, kind=kind, at=noon)
        assert Payment.objects.get(id=made.id).status == status


@pytest.mark.django_db
def test_a_verification_that_comes_twice_is_counted_once(noon: datetime) -> None:
    made = payment(noon)
    record_payment_event(payment_id=made.id, kind=PaymentStatus.VERIFIED, at=noon)
    with pytest.raises(PaymentStatusNotAllowed):
        record_payment_event(payment_id=made.id, kind=PaymentStatus.VERIFIED, at=noon)
    assert PaymentEvent.objects.filter(payment=made, kind="verified").count() == 1


@pytest.mark.django_db
def test_an_event_carries_the_payments_own_amount_and_no_other_is_accepted(noon: datetime) -> None:
    made = payment(noon, amount=123)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        PaymentEvent.objects.create(
            payment=made, kind="verified", user_id=made.user_id, amount=124, currency="IRR", at=noon
        )
    assert constraint_of(refused.value) == "payment_stamp_kept"
    assert record_payment_event(payment_id=made.id, kind=PaymentStatus.VERIFIED, at=noon).amount == 123


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("amount", "currency", "error"),
    [
        (0, "IRR", PaymentAmountNotAllowed),
        (-5, "IRR", PaymentAmountNotAllowed),
        (10**15 + 1, "IRR", PaymentAmountNotAllowed),
        (5, "IRT", UnknownCurrency),
        (5, "XYZ", UnknownCurrency),
    ],
)
def test_an_amount_that_is_none_is_refused(
    amount: int, currency: str, error: type[Exception], noon: datetime
) -> None:
    with pytest.raises(error):
        payment(noon, amount=amount, currency=currency)


@pytest.mark.django_db
@pytest.mark.parametrize("amount", [1, 10**15])
def test_the_smallest_and_the_largest_amount_are_amounts(amount: int, noon: datetime) -> None:
    assert payment(noon, amount=amount).amount == amount


@pytest.mark.django_db
def test_an_authority_names_one_payment_and_a_payment_has_one(noon: datetime) -> None:
    first, second = payment(noon, authority="A-1"), payment(noon)
    with pytest.raises(AuthorityTaken):
        name_authority(payment_id=second.id, authority="A-1")
    with pytest.raises(AuthorityTaken):
        name_authority(payment_id=first.id, authority="A-2")


@pytest.mark.django_db
def test_nothing_happens_before_what_happened_before(noon: datetime) -> None:
    made = payment(noon)
    with pytest.raises(PaymentTimeBackward):
        record_payment_event(
            payment_id=made.id, kind=PaymentStatus.FAILED, at=noon - timedelta(microseconds=1)
        )
    with pytest.raises(PaymentNotFound, match="999"):
        record_payment_event(payment_id=999, kind=PaymentStatus.FAILED, at=noon)


@pytest.mark.django_db
def test_each_state_of_a_message_is_reached_once_and_what_arrived_was_sent(noon: datetime) -> None:
    user = register_user(joined_at=noon)
    states = NotificationStatus
    paths = {
        (states.SENT,): ["created", "sent"],
        (states.SENT, states.DELIVERED): ["created", "sent", "delivered"],
        (states.SENT, states.FAILED): ["created", "sent", "undelivered"],
        (states.DELIVERED,): ["created", "sent", "delivered"],
        (states.FAILED,): ["created", "failed"],
    }
    for path, kinds in paths.items():
        message = create_notification(user_id=user.id, channel=Channel.EMAIL, created_at=noon)
        for hours, status in enumerate(path):
            at = noon + timedelta(hours=hours)
            with pytest.raises(NotificationTimeBackward):
                record_notification_event(
                    notification_id=message.id, kind=status, at=at - timedelta(seconds=1 + 3600 * hours)
                )
            record_notification_event(notification_id=message.id, kind=status, at=at)
        later = noon + timedelta(days=1)
        ended = () if path == (states.SENT,) else (states.SENT, states.DELIVERED, states.FAILED)
        for again in (states.CREATED, *path, *ended):
            with pytest.raises(NotificationStatusNotAllowed):
                record_notification_event(notification_id=message.id, kind=again, at=later)
        if path != (states.SENT,):
            with pytest.raises(NotificationStatusNotAllowed):
                record_deferral(notification_id=message.id, reason=MessageFailureReason.UNREACHABLE, at=later)
        log = NotificationEvent.objects.filter(notification_id=message.id).order_by("id")
        assert list(log.values_list("kind", flat=True)) == kinds
        message.refresh_from_db()
        assert (message.status, message.ended_at) == (path[-1], noon)


@pytest.mark.django_db
def test_a_deferral_leaves_a_message_as_it_is(noon: datetime) -> None:
    user = register_user(joined_at=noon)
    message = create_notification(user_id=user.id, channel=Channel.SMS, created_at=noon)
    for _ in range(2):
        record_deferral(notification_id=message.id, reason=MessageFailureReason.NO_CREDIT, at=noon)
    message.refresh_from_db()
    assert (message.status, message.ended_at, message.reported_at) == ("created", None, None)
    record_notification_event(notification_id=message.id, kind=NotificationStatus.SENT, at=noon)
    with pytest.raises(NotificationStatusNotAllowed):
        record_deferral(notification_id=message.id, reason=MessageFailureReason.NO_CREDIT, at=noon)
