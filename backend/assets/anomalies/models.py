"""Odd days, as they were found the night after, and the nights. Both are only added to."""

from django.db import models


class OddNight(models.Model):
    """A sealed day that was scored: how many series, which score was odd by the budget, and how many were above it."""

    day = models.DateField(unique=True)
    at = models.DateTimeField()
    series = models.PositiveIntegerField()
    threshold = models.FloatField()
    found = models.PositiveIntegerField()

    class Meta:
        db_table = "odd_nights"


class OddDay(models.Model):
    """A figure that was odd on a day: of a metric in total, or of one member of a dimension.

    `value`, `expected`, `low` and `high` (a 95 % interval) are in the smallest steps of the metric's unit. `once_in` is
    how rare it is, in days; null where it is a zero that never is one. `since` is the first day of its episode, and
    `alert` says that this is the day which raises it. `carriers` are what members added to the change since the day
    before, by dimension, largest first; `holiday` is its name.
    """

    night = models.ForeignKey(OddNight, models.PROTECT, related_name="days")
    day = models.DateField()
    metric = models.CharField(max_length=64)
    currency = models.CharField(max_length=3, default="", db_collation="C")
    dimension = models.CharField(max_length=32, default="")
    member = models.CharField(max_length=64, default="")
    value = models.BigIntegerField()
    expected = models.BigIntegerField()
    low = models.BigIntegerField()
    high = models.BigIntegerField()
    score = models.FloatField()
    once_in = models.BigIntegerField(null=True)
    since = models.DateField()
    alert = models.BooleanField()
    carriers = models.JSONField(default=list)
    holiday = models.CharField(max_length=120, default="")

    class Meta:
        db_table = "odd_days"
        indexes = [models.Index(fields=["-day", "-score"], name="odd_days_newest")]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "metric", "currency", "dimension", "member"], name="odd_day_once"
            )
        ]
