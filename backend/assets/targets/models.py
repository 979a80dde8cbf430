"""Targets and their history: append-only. Nothing of it is counted in a figure."""

from django.db import models

from assets.accounts.models import User
from assets.reports.queries.periods import CALENDAR_GRAINS, CalendarName
from assets.targets.limits import LONGEST_WHY


class Target(models.Model):
    """What a target is about: a metric of some members, over the days from `start` to `end`. Rows never change.

    `query` has the filters, sorted, and of money the currency, by the names of a report's parameters.
    """

    metric = models.CharField(max_length=64, db_collation="C")
    query = models.JSONField(default=dict)
    calendar = models.CharField(max_length=16, choices=[(one.value, one.name) for one in CalendarName])
    grain = models.CharField(max_length=8, choices=[(one.value, one.name) for one in CALENDAR_GRAINS])
    start = models.DateField()
    end = models.DateField()

    class Meta:
        db_table = "targets"
        constraints = [
            models.UniqueConstraint(
                fields=["metric", "query", "calendar", "grain", "start"], name="target_once"
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="target_begins_before_it_ends"
            ),
        ]
        indexes = [models.Index(fields=["end", "id"], name="target_by_end")]


class TargetChange(models.Model):
    """Log: who set a target at which value, when and why; the last one of a target holds.

    `value` is in the smallest steps of the metric's unit; NULL: it was withdrawn.
    """

    target = models.ForeignKey(Target, models.PROTECT, related_name="changes", db_index=False)
    value = models.BigIntegerField(null=True)
    why = models.CharField(max_length=LONGEST_WHY)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        db_table = "target_changes"
        indexes = [models.Index(fields=["target", "-id"], name="target_change_of")]
