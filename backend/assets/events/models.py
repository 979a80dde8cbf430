"""The sources that send events, which events came, and which wait for others."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import User

LONGEST_NAME = 64
LONGEST_ID = 200


class EventSource(models.Model):
    """A machine account: it sends events of its types, under a name by which it shares external ids with a plan."""

    name = models.CharField(max_length=LONGEST_NAME, db_collation="C")
    types = ArrayField(models.CharField(max_length=32))
    digest = models.BinaryField(max_length=32, unique=True)
    signs = models.BooleanField(default=False)
    signing_secret = models.TextField(null=True)
    """Encrypted; of a source that signs what it sends and has no token to send."""
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, models.PROTECT, null=True, db_index=False, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "event_sources"
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=models.Q(revoked_at__isnull=True),
                name="event_sources_once_by_name",
            ),
        ]


class ReceivedEvent(models.Model):
    """An event that was taken, by its source and id, and the SHA-256 of what it said."""

    pk = models.CompositePrimaryKey("plan_id", "source", "event_id")
    plan_id = models.BigIntegerField()
    source = models.CharField(max_length=LONGEST_ID, db_collation="C")
    event_id = models.CharField(max_length=LONGEST_ID, db_collation="C")
    digest = models.BinaryField(max_length=32)
    received_at = models.DateTimeField()

    class Meta:
        db_table = "received_events"


class WaitingEvent(models.Model):
    """An event that was taken before what it rests on: it is applied when that comes.

    `refused_as` says why one was refused in the end. It stays, as the answer to its sender was that it is taken.
    """

    plan_id = models.BigIntegerField()
    source = models.CharField(max_length=LONGEST_ID)
    event_id = models.CharField(max_length=LONGEST_ID)
    type = models.CharField(max_length=32)
    time = models.DateTimeField()
    values = models.JSONField()
    """What its data says, as texts by column."""
    types = ArrayField(models.CharField(max_length=32))
    """What its sender may send: it waits for such events alone."""
    waits_for = models.CharField(max_length=16, db_collation="C")
    waits_for_id = models.CharField(max_length=LONGEST_ID, db_collation="C")
    received_at = models.DateTimeField()
    refused_as = models.CharField(max_length=64, null=True)
    refused_because = models.TextField(null=True)

    class Meta:
        db_table = "waiting_events"
        indexes = [
            models.Index(
                fields=["plan_id", "waits_for", "waits_for_id"],
                condition=models.Q(refused_as__isnull=True),
                name="waiting_events_by_parent",
            ),
            models.Index(fields=["received_at"], name="waiting_events_oldest"),
        ]
