"""Withdrawals, the log of what became of them, and the bank accounts that they go to."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.log import ClockTimestamp
from assets.wallets.models import Transfer


class WithdrawalState(models.TextChoices):
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class BankAccount(models.Model):
    """An account that a user withdraws to. Its number is personal data: anonymising the user erases it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    iban = models.CharField(max_length=26, null=True, db_collation="C")
    added_at = models.DateTimeField()

    class Meta:
        db_table = "bank_accounts"
        constraints = [models.UniqueConstraint(fields=["user", "iban"], name="bank_account_once_per_user")]


class Withdrawal(models.Model):
    """Money that leaves a wallet. It is reserved by a transfer from the first moment; its state follows its log.

    `reference` is the bank's number of the payout, which no two withdrawals share; `reason` is that of the last move.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="withdrawals", db_index=False)
    account = models.ForeignKey(BankAccount, models.PROTECT, related_name="+", db_index=False)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=16, choices=WithdrawalState, default=WithdrawalState.REQUESTED)
    requested_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    reservation = models.OneToOneField(Transfer, models.PROTECT, related_name="+")
    payout = models.OneToOneField(Transfer, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=40, null=True, db_collation="C")
    reason = models.TextField(default="")

    class Meta:
        db_table = "withdrawals"
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="withdrawal_amount_positive"),
            models.CheckConstraint(
                condition=Q(state__in=WithdrawalState.values), name="withdrawal_state_known"
            ),
            models.UniqueConstraint(fields=["reference"], name="withdrawal_reference_once"),
        ]
        indexes = [
            models.Index(fields=["user", "-id"], name="withdrawals_own"),
            models.Index(fields=["state", "id"], name="withdrawals_by_state"),
        ]


class WithdrawalEvent(models.Model):
    """Log: a withdrawal was requested, confirmed, refused, cancelled or returned, by whom, and its transfer.

    A return is of the payout and of the reservation; its transfer is the reversal of the payout.
    """

    withdrawal = models.ForeignKey(Withdrawal, models.DO_NOTHING, db_constraint=False, related_name="events")
    kind = models.CharField(max_length=16, choices=WithdrawalState)
    user = models.ForeignKey(User, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    actor = models.ForeignKey(User, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    transfer = models.ForeignKey(
        Transfer, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    reference = models.CharField(max_length=40, null=True)
    reason = models.TextField(default="")
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        db_table = "withdrawal_events"
        indexes = [models.Index(fields=["user", "at"], name="withdrawal_events_own")]
