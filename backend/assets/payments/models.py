"""Payments through a gateway, and the log of what became of them."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.failure_reasons import FailureReason
from assets.common.log import LogRow, carries_dimensions
from assets.common.models import AssetType, Region, Segment
from assets.common.money import MAX_AMOUNT
from assets.tickets.models import Ticket


class PaymentStatus(models.TextChoices):
    INITIATED = "initiated"
    VERIFIED = "verified"
    FAILED = "failed"
    REVERSED = "reversed"


def outcome_possible(status: str, *, verified: tuple[str, ...]) -> Q:
    """A fee is of money that came, and a reason and the gateway's code are of money that did not."""
    return (
        (Q(fee=None) | Q(**{f"{status}__in": verified}, fee__gte=0, fee__lte=models.F("amount")))
        & (Q(reason=None, code=None) | Q(**{status: PaymentStatus.FAILED.value}))
        & (Q(reason=None) | Q(reason__in=FailureReason.values))
    )


@carries_dimensions
class Payment(models.Model):
    """A payment requested through a gateway. Amount and dimensions are stamped when it is made; its status follows.

    So do what became of it: `fee`, what the gateway keeps of a verified one at our cost, in minor units (NULL: not
    known); of a failed one the `reason` (NULL: not known) and the gateway's own `code`.
    """

    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="payments")
    ticket = models.ForeignKey(Ticket, models.PROTECT, null=True, related_name="payments")
    asset_type = models.ForeignKey(AssetType, models.PROTECT, default=0, related_name="+", db_index=False)
    segment = models.ForeignKey(Segment, models.PROTECT, default=0, related_name="+", db_index=False)
    region = models.ForeignKey(Region, models.PROTECT, default=0, related_name="+", db_index=False)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    status = models.CharField(max_length=16, choices=PaymentStatus, default=PaymentStatus.INITIATED)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reversed_at = models.DateTimeField(null=True)
    fee = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=16, choices=FailureReason, null=True)
    code = models.IntegerField(null=True)

    class Meta:
        db_table = "payments"
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0) & Q(amount__lte=MAX_AMOUNT), name="payment_amount_positive"
            ),
            models.CheckConstraint(
                condition=outcome_possible(
                    "status", verified=(PaymentStatus.VERIFIED.value, PaymentStatus.REVERSED.value)
                ),
                name="payment_outcome_possible",
            ),
        ]


class PaymentAuthority(models.Model):
    """The gateway's own name for a payment: one payment each, however many callbacks arrive."""

    authority = models.CharField(max_length=64, primary_key=True)
    payment = models.OneToOneField(Payment, models.PROTECT, related_name="authority")

    class Meta:
        db_table = "payment_authorities"


class PaymentEvent(LogRow):
    """Log: a payment was initiated, verified (with its fee), failed (with its reason and code) or reversed."""

    payment = models.ForeignKey(Payment, models.DO_NOTHING, db_constraint=False, related_name="events")
    kind = models.CharField(max_length=16, choices=PaymentStatus)
    user = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    ticket = models.ForeignKey(
        Ticket, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    fee = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=16, choices=FailureReason, null=True)
    code = models.IntegerField(null=True)

    class Meta:
        db_table = "payment_events"
        indexes = [models.Index(fields=["user", "at"], name="payment_events_own")]
        constraints = [
            models.CheckConstraint(
                condition=outcome_possible("kind", verified=(PaymentStatus.VERIFIED.value,)),
                name="payment_event_outcome_possible",
            ),
        ]
