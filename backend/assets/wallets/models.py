"""Wallets and the double-entry ledger between them."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.log import ClockTimestamp, LogRow
from assets.payments.models import Payment
from assets.tickets.models import Ticket


class WalletKind(models.TextChoices):
    USER = "user"
    GATEWAY = "gateway"
    ESCROW = "escrow"
    REVENUE = "revenue"
    EXTERNAL = "external"
    WITHDRAWALS = "withdrawals"


class Feed(models.TextChoices):
    """Where the entries of a user's wallet come from: a source brings them, or they are posted here."""

    SOURCE = "source"
    OWN = "own"


class Wallet(models.Model):
    """A place where money of one currency is. A user's wallet caches its balance; a system wallet's is a sum.

    `feed` follows from the entries: the database sets it, and refuses those of the other feed.
    """

    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="wallets")
    kind = models.CharField(max_length=16, choices=WalletKind, default=WalletKind.USER)
    currency = models.CharField(max_length=3)
    balance = models.BigIntegerField(default=0)
    overdraft_limit = models.BigIntegerField(default=0)
    feed = models.CharField(max_length=8, choices=Feed, null=True)

    class Meta:
        db_table = "wallets"
        constraints = [
            models.CheckConstraint(
                condition=Q(balance__gte=-models.F("overdraft_limit")), name="wallet_balance_floor"
            ),
            models.CheckConstraint(
                condition=Q(feed__isnull=True) | Q(feed__in=Feed.values), name="wallet_feed_known"
            ),
            models.CheckConstraint(condition=Q(overdraft_limit__gte=0), name="wallet_overdraft_not_negative"),
            models.CheckConstraint(
                condition=Q(kind="user", user__isnull=False)
                | Q(
                    kind__in=["gateway", "escrow", "revenue", "external", "withdrawals"],
                    user__isnull=True,
                    balance=0,
                ),
                name="wallet_has_one_owner",
            ),
            models.UniqueConstraint(fields=["user", "currency"], name="wallet_once_per_user_and_currency"),
            models.UniqueConstraint(
                fields=["kind", "currency"],
                condition=Q(user__isnull=True),
                name="system_wallet_once_per_currency",
            ),
        ]


class Transfer(models.Model):
    """Money moving between wallets: two or more entries that sum to zero in each currency."""

    kind = models.CharField(max_length=32)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=ClockTimestamp())
    ticket = models.ForeignKey(Ticket, models.PROTECT, null=True, related_name="transfers")
    payment = models.ForeignKey(Payment, models.PROTECT, null=True, related_name="transfers")
    reverses = models.OneToOneField("self", models.PROTECT, null=True, related_name="reversed_by")

    class Meta:
        db_table = "transfers"


class LedgerEntry(LogRow):
    """Log: one wallet's part of a transfer, in minor units; what comes in is positive."""

    transfer = models.ForeignKey(Transfer, models.DO_NOTHING, db_constraint=False, related_name="entries")
    wallet = models.ForeignKey(Wallet, models.DO_NOTHING, db_constraint=False, related_name="entries")
    wallet_kind = models.CharField(max_length=16, choices=WalletKind)
    user = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    ticket = models.ForeignKey(
        Ticket, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    kind = models.CharField(max_length=32)
    reversal = models.BooleanField(default=False)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)

    class Meta:
        db_table = "ledger_entries"
        constraints = [
            models.CheckConstraint(condition=~Q(amount=0), name="ledger_entry_not_zero"),
        ]
        indexes = [
            # One's own statement. The marketplace's own wallets have no reader of this kind.
            models.Index(
                fields=["user", "at", "id"], name="ledger_entries_own", condition=Q(user__isnull=False)
            ),
        ]
