"""Top-ups through the gateway, and what the gateway said of each in the end."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.idempotency import LONGEST_KEY
from assets.payments.models import Payment


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
    """How a payment ended at the gateway: its code, receipt number, fee in rials and who pays that.

    What of it our figures count is on the payment and in its log: the fee that we pay, or why it failed.
    """

    payment = models.OneToOneField(Payment, models.PROTECT, primary_key=True, related_name="gateway_result")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    code = models.IntegerField(null=True)
    reference = models.BigIntegerField(null=True)
    fee = models.BigIntegerField(null=True)
    fee_payer = models.CharField(max_length=16, null=True)

    class Meta:
        db_table = "gateway_results"
