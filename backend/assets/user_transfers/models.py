"""Transfers between users, and what their senders wrote to them."""

from django.db import models
from django.db.models import F, Q

from assets.accounts.models import User
from assets.wallets.models import Transfer


class UserTransfer(models.Model):
    """Money that a user sent to another. Added once, never changed; the ledger has the money."""

    transfer = models.OneToOneField(Transfer, models.PROTECT, primary_key=True, related_name="+")
    sender = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    recipient = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    at = models.DateTimeField()

    class Meta:
        db_table = "user_transfers"
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="user_transfer_amount_positive"),
            models.CheckConstraint(condition=~Q(sender=F("recipient")), name="user_transfer_to_another"),
        ]
        indexes = [
            models.Index(fields=["sender", "at"], name="user_transfers_sent"),
            models.Index(fields=["recipient", "at"], name="user_transfers_received"),
        ]


class UserTransferNote(models.Model):
    """What the sender wrote to it. It is personal: anonymising either of the two erases it."""

    user_transfer = models.OneToOneField(UserTransfer, models.PROTECT, primary_key=True, related_name="note")
    text = models.CharField(max_length=120)

    class Meta:
        db_table = "user_transfer_notes"
