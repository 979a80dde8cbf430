"""Who gets what by mail, and the register of what was sent. Nothing leaves either."""

from uuid import uuid4

from django.db import models

from assets.accounts.models import User
from assets.common.languages import FileLanguage
from assets.exports.models import Export
from assets.reports.queries.periods import CalendarName
from assets.schedules.frequency import Rhythm


class Schedule(models.Model):
    """What its owner gets of each period that is sealed and ends on `since` or later.

    `query` is a question without its days. A deleted one is kept for what it sent.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    what = models.CharField(max_length=16)
    query = models.JSONField()
    format = models.CharField(max_length=8)
    language = models.CharField(max_length=2, choices=[(one.value, one.value) for one in FileLanguage])
    calendar = models.CharField(max_length=16, choices=[(one.value, one.value) for one in CalendarName])
    rhythm = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Rhythm])
    since = models.DateField()
    created_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "schedules"
        indexes = [models.Index(fields=["owner", "id"], name="schedules_of_owner")]


class SendingState(models.TextChoices):
    """`sending`: handed to the mail server, which has not answered. `unknown`: and nobody heard the answer."""

    QUEUED = "queued"
    MAKING = "making"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


UNDER_WAY = (SendingState.QUEUED, SendingState.MAKING, SendingState.SENDING)
AGAIN = (SendingState.FAILED, SendingState.REFUSED, SendingState.UNKNOWN)
"""What may be sent again by hand."""


class Sending(models.Model):
    """A period's mail of a schedule: one, however often it is tried; and tests, which count for nothing.

    `attempts` tells workers apart that began it one after the other: only the last one's word counts.
    `mark` is in the mail's Message-ID, by which mail servers know a mail that comes twice.
    `recipient` is masked: the address is its owner's. `outcome` is the code of what went wrong last.
    """

    schedule = models.ForeignKey(Schedule, models.CASCADE, related_name="sendings")
    first_day = models.DateField()
    last_day = models.DateField()
    test = models.BooleanField(default=False)
    mark = models.UUIDField(default=uuid4, unique=True)
    state = models.CharField(max_length=8, choices=SendingState, default=SendingState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField()
    next_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    recipient = models.CharField(max_length=320, blank=True)
    export = models.ForeignKey(Export, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=255, blank=True)
    rows = models.BigIntegerField(null=True)
    size = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    attached = models.BooleanField(null=True)

    class Meta:
        db_table = "sendings"
        indexes = [
            models.Index(fields=["schedule", "-id"], name="sendings_of_schedule"),
            models.Index(
                fields=["next_at"], name="sendings_under_way", condition=models.Q(state__in=UNDER_WAY)
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["schedule", "first_day", "last_day"],
                name="sending_once_a_period",
                condition=models.Q(test=False),
            )
        ]
