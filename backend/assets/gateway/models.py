"""Top-ups through the gateway, and what the gateway said of each in the end."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.idempotency import LONGEST_KEY
from assets.payments.models import Payment


class FailureReason(models.TextChoices):
    """Why no money came. The values are stored for ever."""

    REFUSED = "refused", "The gateway refused the request"
    NOT_STARTED = "not_started", "The payer was never sent to the gateway"
    NOT_PAID = "not_paid", "The payer cancelled, or the bank refused"
    AMOUNT_DIFFERS = "amount_differs", "The gateway has another amount"
    REVERSED = "reversed", "The gateway gave the money back"
    UNKNOWN = "unknown", "The gateway does not know the payment"
    EXPIRED = "expired", "The payer did not come back in time"


class TopUp(models.Model):
    """A payment that a user began for their own wallet. Open as long as it has a next check."""

    payment = models.OneToOneField(Payment, models.PROTECT, primary_key=True, related_name="top_up")
    user = models.ForeignKey(User, models.PROTECT, related_name="top_ups", db_index=False)
    key = models.CharField(max_length=LONGEST_KEY)
    gateway = models.CharField(max_length=16)
    language = models.CharField(max_length=2)
    checks = models.SmallIntegerField(default=0)
    next_check_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "top_ups"
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="top_ups_once_by_key"),
        ]
        indexes = [
            models.Index(
                fields=["next_check_at"], name="top_ups_open", condition=Q(next_check_at__isnull=False)
            ),
            models.Index(fields=["user", "-payment"], name="top_ups_own"),
        ]


class GatewayResult(models.Model):
    """How a payment ended at the gateway: its code, why it failed, its receipt number and its fee in rials."""

    payment = models.OneToOneField(Payment, models.PROTECT, primary_key=True, related_name="gateway_result")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    code = models.IntegerField(null=True)
    reason = models.CharField(max_length=16, choices=FailureReason, null=True)
    reference = models.BigIntegerField(null=True)
    fee = models.BigIntegerField(null=True)
    fee_payer = models.CharField(max_length=16, null=True)

    class Meta:
        db_table = "gateway_results"
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__isnull=True) | Q(reason__in=FailureReason.values),
                name="gateway_result_reason_known",
            ),
        ]
