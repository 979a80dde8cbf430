"""Schedules and the history of what they sent. Rows of neither are deleted."""

from uuid import uuid4

from django.db import models

from assets.accounts.models import User
from assets.common.languages import FileLanguage
from assets.exports.models import Export
from assets.reports.queries.periods import CalendarName
from assets.schedules.periods import Rhythm


class Schedule(models.Model):
    """What its owner receives for each sealed period that ends on `since` or later.

    `query` has no days. A deleted schedule stays for its history.
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
    """`sending`: handed to the mail server, which has not answered yet. `unknown`: its answer was lost."""

    QUEUED = "queued"
    MAKING = "making"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


UNDER_WAY = (SendingState.QUEUED, SendingState.MAKING, SendingState.SENDING)
AGAIN = (SendingState.FAILED, SendingState.REFUSED, SendingState.UNKNOWN)
"""States from which it can be sent again by hand."""


class Sending(models.Model):
    """The mail of a period: one, however many attempts it takes; or a test, which does not count as sent.

    `attempts` counts the workers that claimed it: only the last one may write.
    `mark` is in the Message-ID, by which mail servers recognise a duplicate.
    `recipient` is masked: the address is its owner's. `outcome` is the code of the last error.
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
