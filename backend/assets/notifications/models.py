"""Messages to users, the log of their delivery, and what is erased of them: texts, and where to reach people."""

from django.db import models

from assets.accounts.models import User
from assets.common.log import LogRow
from assets.common.models import Region, Segment

LONGEST_KIND = 24
LONGEST_PHONE = 16


class Channel(models.TextChoices):
    EMAIL = "email"
    SMS = "sms"
    PUSH = "push"
    IN_APP = "in_app"


class NotificationStatus(models.TextChoices):
    """What a message is now. `failed` could not be sent, or was sent and did not arrive."""

    CREATED = "created"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


class EventKind(models.TextChoices):
    """What the log says of a message. `deferred`: an attempt failed, another follows; `undelivered`: sent in vain."""

    CREATED = "created"
    DEFERRED = "deferred"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    UNDELIVERED = "undelivered"


class MessageFailureReason(models.TextChoices):
    """Why an attempt failed, or a message did not arrive. The values are stored for ever."""

    UNREACHABLE = "unreachable"
    RATE_LIMITED = "rate_limited"
    ACCOUNT = "account"
    NO_CREDIT = "no_credit"
    REJECTED = "rejected"
    BAD_RECIPIENT = "bad_recipient"
    BLOCKED = "blocked"
    NOT_DELIVERED = "not_delivered"
    UNKNOWN_OUTCOME = "unknown_outcome"
    NO_ADDRESS = "no_address"
    TEXT_ERASED = "text_erased"


class Notification(models.Model):
    """A message to a user. Dimensions are stamped when it is made; the status follows its log.

    `kind` and `text_digest` are those of a message that is sent from here; a source's messages have neither.
    `ended_at`: when it was sent or failed; `reported_at`: when a sent one arrived or was found not to.
    """

    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="notifications")
    channel = models.CharField(max_length=16, choices=Channel)
    kind = models.CharField(max_length=LONGEST_KIND, null=True)
    text_digest = models.BinaryField(max_length=32, null=True)
    segment = models.ForeignKey(Segment, models.PROTECT, default=0, related_name="+", db_index=False)
    region = models.ForeignKey(Region, models.PROTECT, default=0, related_name="+", db_index=False)
    status = models.CharField(max_length=16, choices=NotificationStatus, default=NotificationStatus.CREATED)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reported_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notifications"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(channel__in=Channel.values), name="notification_channel_known"
            ),
        ]


class NotificationEvent(LogRow):
    """Log: what happened to a message. `text_digest` is that of its salted text, in the first row."""

    notification = models.ForeignKey(
        Notification, models.DO_NOTHING, db_constraint=False, related_name="events"
    )
    kind = models.CharField(max_length=16, choices=EventKind)
    user = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    reason = models.CharField(max_length=24, choices=MessageFailureReason, null=True)
    text_digest = models.BinaryField(max_length=32, null=True)

    class Meta:
        db_table = "notification_events"
        indexes = [
            models.Index(fields=["user", "at"], name="notification_events_own"),
            models.Index(
                fields=["at"],
                name="notification_failures",
                condition=models.Q(reason__isnull=False, kind__in=(EventKind.FAILED, EventKind.UNDELIVERED)),
            ),
        ]


class MessageText(models.Model):
    """What a message says. Rows never change but can be erased: the log has their salted digest."""

    notification = models.OneToOneField(
        Notification, models.PROTECT, primary_key=True, db_constraint=False, related_name="text"
    )
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_constraint=False)
    language = models.CharField(max_length=2)
    salt = models.BinaryField(max_length=16)
    subject = models.TextField()
    body = models.TextField()
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "message_texts"


class MessageContact(models.Model):
    """Where messages reach a user beside the address of the account, and what of them the user has switched off.

    Nothing but a code is sent to a number until it is confirmed. `code_digest` is keyed with SECRET_KEY.
    """

    user = models.OneToOneField(User, models.PROTECT, primary_key=True, related_name="contact")
    email_off = models.BooleanField(default=False)
    sms_off = models.BooleanField(default=False)
    phone = models.CharField(max_length=LONGEST_PHONE, null=True)
    confirmed_at = models.DateTimeField(null=True)
    code_digest = models.CharField(max_length=64, null=True)
    code_until = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "message_contacts"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confirmed_at__isnull=True) | models.Q(phone__isnull=False),
                name="message_contact_confirmed",
            ),
        ]
