"""The audit log, its erasable details, and its chain."""

from django.db import models

from assets.audit.actions import Outcome
from assets.common.canonical import NO_DIGEST
from assets.common.log import ClockTimestamp


class AuditEvent(models.Model):
    """Log: who did what. Holds ids, never names, e-mail or network addresses."""

    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=ClockTimestamp())
    action = models.CharField(max_length=32)
    outcome = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Outcome])
    actor_id = models.BigIntegerField(null=True)
    actor_role = models.CharField(max_length=16, null=True)
    object_kind = models.CharField(max_length=32)
    object_id = models.CharField(max_length=200)
    reason = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    details_digest = models.BinaryField(null=True)
    authenticated_by = models.CharField(max_length=32, null=True)

    class Meta:
        db_table = "audit_events"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=[one.value for one in Outcome]), name="audit_outcome_known"
            ),
        ]
        indexes = [
            models.Index(fields=["-at", "-id"], name="audit_events_at"),
            models.Index(fields=["actor_id", "-at", "-id"], name="audit_events_actor"),
            models.Index(fields=["action", "-at", "-id"], name="audit_events_action"),
            models.Index(fields=["object_kind", "object_id", "-at", "-id"], name="audit_events_object"),
            models.Index(
                fields=["outcome", "-at", "-id"],
                name="audit_events_outcome",
                condition=~models.Q(outcome=Outcome.DONE.value),
            ),
        ]


class AuditDetails(models.Model):
    """Where an event came from. Rows never change but can be erased: the log has their salted digest."""

    event_id = models.BigIntegerField(primary_key=True)
    salt = models.BinaryField()
    address = models.TextField(null=True)
    user_agent = models.TextField(null=True)

    class Meta:
        db_table = "audit_details"


class AuditLink(models.Model):
    """A link of the chain: a digest over one event and all links before it."""

    seq = models.BigIntegerField(primary_key=True)
    event_id = models.BigIntegerField(unique=True)
    digest = models.BinaryField()

    class Meta:
        db_table = "audit_chain"


class UnchainedEvent(models.Model):
    """An event without a link yet. Written by the log's trigger, in the event's transaction."""

    event_id = models.BigIntegerField(primary_key=True)

    class Meta:
        db_table = "audit_unchained"


class AuditVerification(models.Model):
    """How far the chain is verified: up to a link and its digest; one row.

    When all was verified last, every event up to `event_id` was linked or waiting. While `is_full` is set, all of it is
    verified again.
    """

    seq = models.BigIntegerField(default=0)
    digest = models.BinaryField(default=NO_DIGEST)
    event_id = models.BigIntegerField(default=0)
    is_full = models.BooleanField(default=False)

    class Meta:
        db_table = "audit_verification"
