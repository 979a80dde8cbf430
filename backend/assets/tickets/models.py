"""Tickets: agreements to lend, and the log of their moves."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.log import LogRow, carries_dimensions
from assets.common.models import AssetType, Region, Segment


class TicketState(models.TextChoices):
    PENDING = "pending"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Asset(models.Model):
    """A thing that its owner offers to lend, at a price for each day. Who is signed in sees what is listed."""

    owner = models.ForeignKey(User, models.PROTECT, related_name="assets", db_index=False)
    name = models.TextField()
    asset_type = models.ForeignKey(AssetType, models.PROTECT, related_name="+", db_index=False)
    daily_price = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    listed = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "assets"
        constraints = [
            models.CheckConstraint(condition=Q(daily_price__gt=0), name="asset_price_positive"),
        ]
        indexes = [
            models.Index(fields=["-id"], name="assets_listed", condition=Q(listed=True)),
            models.Index(
                fields=["asset_type", "-id"], name="assets_listed_by_type", condition=Q(listed=True)
            ),
            models.Index(fields=["owner", "-id"], name="assets_own"),
        ]


@carries_dimensions
class Ticket(models.Model):
    """An agreement to lend. Its dimensions are stamped when it is made and stay; its state follows from its log.

    Members of dimensions are checked set by set in the trigger: a foreign key would lock the same few rows once for
    every ticket, and two writers would wait for each other there.

    `days` is for how long the asset was asked for here; a ticket that a source brought has none, and is moved by that
    source alone.
    """

    asset = models.ForeignKey(Asset, models.PROTECT, null=True, related_name="tickets", db_index=False)
    days = models.SmallIntegerField(null=True)
    asset_name = models.TextField()
    asset_type = models.ForeignKey(
        AssetType, models.PROTECT, default=0, related_name="+", db_index=False, db_constraint=False
    )
    borrower = models.ForeignKey(User, models.PROTECT, null=True, related_name="borrowed")
    lender = models.ForeignKey(User, models.PROTECT, null=True, related_name="lent")
    segment = models.ForeignKey(
        Segment, models.PROTECT, default=0, related_name="+", db_index=False, db_constraint=False
    )
    region = models.ForeignKey(
        Region, models.PROTECT, default=0, related_name="+", db_index=False, db_constraint=False
    )
    price = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, null=True)
    state = models.CharField(max_length=16, choices=TicketState, default=TicketState.PENDING)
    created_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    activated_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "tickets"
        indexes = [
            models.Index(
                fields=["id"], name="tickets_running", condition=Q(state="active", due_at__isnull=False)
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(price__gt=0), name="ticket_price_positive"
            ),
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(currency__isnull=False), name="ticket_price_has_currency"
            ),
            models.CheckConstraint(
                condition=Q(days__isnull=True) | Q(days__gt=0, price__isnull=False),
                name="ticket_days_have_price",
            ),
        ]


class TicketEvent(LogRow):
    """Log: one move of a ticket, by `actor`. Carries what its facts need: the loan's start and its due date."""

    class Move(models.TextChoices):
        CREATED = "created"
        ACCEPTED = "accepted"
        ACTIVATED = "activated"
        COMPLETED = "completed"
        CANCELLED = "cancelled"

    ticket = models.ForeignKey(Ticket, models.DO_NOTHING, db_constraint=False, related_name="events")
    move = models.CharField(max_length=16, choices=Move)
    actor = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    activated_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "ticket_events"
        indexes = [models.Index(fields=["actor", "at"], name="ticket_events_own")]
