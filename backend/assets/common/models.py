"""What every app shares: the dimensions, exchange rates, the calendar, and the queue of facts not yet rolled up."""

from django.db import models
from django.db.models.functions import Now


class Dimension(models.Model):
    """A member of a dimension. Id 0, slug `unattributed`, stands for what is not known."""

    UNATTRIBUTED = 0

    slug = models.SlugField(max_length=64, unique=True, allow_unicode=True)
    name_en = models.TextField()
    name_fa = models.TextField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug


class AssetType(Dimension):
    """A kind of thing that is lent: cameras, tools, cars."""

    class Meta:
        db_table = "asset_types"


class Segment(Dimension):
    """A group of users: newcomers, professionals."""

    class Meta:
        db_table = "segments"


class Region(Dimension):
    """A place by its ISO 3166-2 code (IR-23), or another code where imported data has none."""

    slug = models.CharField(max_length=64, unique=True)

    class Meta:
        db_table = "regions"


class ExchangeRate(models.Model):
    """How many units of the base currency one unit of `currency` cost on a day."""

    day = models.DateField()
    currency = models.CharField(max_length=3)
    rate = models.DecimalField(max_digits=38, decimal_places=18)

    class Meta:
        db_table = "exchange_rates"
        constraints = [
            models.UniqueConstraint(fields=["currency", "day"], name="exchange_rate_once"),
            models.CheckConstraint(condition=models.Q(rate__gt=0), name="exchange_rate_positive"),
        ]


class CalendarDay(models.Model):
    """A day, and the first day of each period that holds it, in both calendars. Weeks begin on Saturday."""

    day = models.DateField(primary_key=True)
    week = models.DateField()
    gregorian_month = models.DateField()
    gregorian_quarter = models.DateField()
    gregorian_year = models.DateField()
    persian_month = models.DateField()
    persian_quarter = models.DateField()
    persian_year = models.DateField()

    class Meta:
        db_table = "calendar_day"


class RollupQueue(models.Model):
    """A fact's day that the rollups do not hold yet; without `row_id`, the whole day of that log.

    Written by the logs' triggers, in the transaction that writes the log row.
    """

    log = models.TextField()
    row_id = models.BigIntegerField(null=True)
    day = models.DateField()
    recorded_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "rollup_queue"
        # The watermark is the oldest of them, at each pass.
        indexes = (models.Index(fields=["recorded_at"], name="rollup_queue_recorded"),)
