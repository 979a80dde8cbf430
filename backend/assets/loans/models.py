"""Requests that were carried out, under keys of the callers' own choice."""

from django.db import models

from assets.accounts.models import User
from assets.common.idempotency import LONGEST_KEY


class OverdueReminder(models.Model):
    """The borrower of a late loan was reminded of it, or could not be reached."""

    ticket_id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "overdue_reminders"


class RequestKey(models.Model):
    """A request that a user sent with this key: its digest, and the answer, which holds no personal data."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(max_length=LONGEST_KEY, db_collation="C")
    digest = models.BinaryField()
    answer = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "request_keys"
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="request_once_by_key")]
        indexes = [models.Index(fields=["at"], name="request_keys_at")]
