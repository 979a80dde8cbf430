"""Exports. Rows outlive their files, so that a downloaded file can still be verified."""

from django.db import models

from assets.accounts.models import User
from assets.common.idempotency import LONGEST_KEY
from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.reports.queries.periods import CalendarName


class ExportState(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


UNDER_WAY = (ExportState.QUEUED, ExportState.RUNNING)


class Export(models.Model):
    """A requested file. Without an owner it was built on the server's terminal.

    `attempt` counts the workers that started it: only the last one may write. `wish` is the digest of the
    specification as requested, before it was normalized; `parameters` are normalized.
    `scope` is the row scope that the file was built with.
    """

    owner = models.ForeignKey(User, models.CASCADE, null=True, related_name="+")
    key = models.CharField(max_length=LONGEST_KEY, null=True)
    wish = models.CharField(max_length=64)

    what = models.CharField(max_length=16)
    parameters = models.JSONField()
    format = models.CharField(max_length=8)
    language = models.CharField(max_length=2, choices=[(one.value, one.value) for one in FileLanguage])
    calendar = models.CharField(max_length=16, choices=[(one.value, one.value) for one in CalendarName])
    mark = models.BooleanField()
    scope = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Scope])

    state = models.CharField(max_length=16, choices=ExportState, default=ExportState.QUEUED)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    attempt = models.PositiveSmallIntegerField(default=0)
    job = models.BigIntegerField(null=True)
    failure = models.CharField(max_length=64, blank=True)

    name = models.CharField(max_length=255, blank=True)
    rows = models.BigIntegerField(null=True)
    written = models.BigIntegerField(default=0)
    size = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    manifest = models.JSONField(null=True)

    class Meta:
        db_table = "exports"
        indexes = [
            models.Index(fields=["owner", "-id"], name="exports_of_owner"),
            models.Index(fields=["digest"], name="exports_by_digest", condition=~models.Q(digest="")),
            models.Index(fields=["state"], name="exports_under_way", condition=models.Q(state__in=UNDER_WAY)),
        ]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="exports_once_by_key")]
