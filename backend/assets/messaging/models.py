"""The outbox: messages that wait, are being sent, or whose provider has still to report."""

from django.db import models
from django.db.models import Q

from assets.notifications.models import Channel, MessageFailureReason, Notification

LONGEST_PROVIDER_ID = 200


class Step(models.TextChoices):
    """`reporting`: it was sent, and whether it arrived is not known yet."""

    WAITING = "waiting"
    SENDING = "sending"
    REPORTING = "reporting"
    ENDED = "ended"


OPEN = (Step.WAITING, Step.SENDING)


class OutgoingMessage(models.Model):
    """A message of the outbox, written in the transaction of what it is about. It holds no text and no address.

    `doubtful`: an attempt ended without an answer, so it may have been sent. `next_at`: when it is tried or asked about
    next; none once it has ended. `provider`: of the last attempt; `provider_id`: how it calls the message.
    `hinted_at`: when it was last asked about since somebody said that it knows more.
    """

    notification = models.OneToOneField(
        Notification, models.PROTECT, primary_key=True, related_name="outgoing", db_constraint=False
    )
    channel = models.CharField(max_length=16, choices=Channel)
    step = models.CharField(max_length=16, choices=Step, default=Step.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    checks = models.PositiveSmallIntegerField(default=0)
    hinted_at = models.DateTimeField(null=True)
    doubtful = models.BooleanField(default=False)
    reason = models.CharField(max_length=24, choices=MessageFailureReason, null=True)
    queued_at = models.DateTimeField()
    next_at = models.DateTimeField(null=True)
    until = models.DateTimeField()
    provider = models.CharField(max_length=16, null=True)
    provider_id = models.CharField(max_length=LONGEST_PROVIDER_ID, null=True)

    class Meta:
        db_table = "outgoing_messages"
        indexes = [
            models.Index(
                fields=["channel", "next_at"],
                name="outgoing_messages_due",
                condition=Q(next_at__isnull=False),
            ),
            models.Index(fields=["queued_at"], name="outgoing_messages_open", condition=Q(step__in=OPEN)),
            models.Index(fields=["queued_at"], name="outgoing_messages_ended", condition=Q(step=Step.ENDED)),
            models.Index(
                fields=["provider", "provider_id"],
                name="outgoing_messages_reported",
                condition=Q(provider_id__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(step=Step.ENDED, next_at__isnull=True)
                | ~Q(step=Step.ENDED) & Q(next_at__isnull=False),
                name="outgoing_message_ended",
            ),
        ]
