"""Messages to users, and the log of their delivery."""

from django.db import models

from assets.accounts.models import User
from assets.common.log import LogRow
from assets.common.models import Region, Segment


class Channel(models.TextChoices):
    EMAIL = "email"
    SMS = "sms"
    PUSH = "push"
    IN_APP = "in_app"


class NotificationStatus(models.TextChoices):
    CREATED = "created"
    SENT = "sent"
    FAILED = "failed"


class Notification(models.Model):
    """A message to a user. Dimensions are stamped when it is made; the status follows its log."""

    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="notifications")
    channel = models.CharField(max_length=16, choices=Channel)
    segment = models.ForeignKey(Segment, models.PROTECT, default=0, related_name="+", db_index=False)
    region = models.ForeignKey(Region, models.PROTECT, default=0, related_name="+", db_index=False)
    status = models.CharField(max_length=16, choices=NotificationStatus, default=NotificationStatus.CREATED)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notifications"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(channel__in=Channel.values), name="notification_channel_known"
            ),
        ]


class NotificationEvent(LogRow):
    """Log: a message was created, sent, or failed."""

    notification = models.ForeignKey(
        Notification, models.DO_NOTHING, db_constraint=False, related_name="events"
    )
    kind = models.CharField(max_length=16, choices=NotificationStatus)
    user = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )

    class Meta:
        db_table = "notification_events"
        indexes = [models.Index(fields=["user", "at"], name="notification_events_own")]
