"""The tables of forecasts: append-only. What was said stays, and so does how good it was."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.common.log import ClockTimestamp


class ForecastWay(models.TextChoices):
    """How a series was forecast. `A` and `B` are the ways of the recipe."""

    MEDIAN = "A"
    MEAN = "B"
    WEEKDAYS = "weekday mean"
    NAIVE = "naive"
    REFUSED = "refused"


class ForecastReason(models.TextChoices):
    """Why a series has no forecast of its own."""

    TOO_FEW_DAYS = "too_few_days"
    TOO_FEW_FACTS = "too_few_facts"


class ForecastRun(models.Model):
    """The forecasts of a metric made from the days up to `sealed_to`; rows are never changed.

    A `trial` was made afterwards, from what is now known of the days up to then: it says how good the recipe would have
    been, and was never shown. `inputs` is the SHA-256 of the days it was made from, `digest` that of these and of all
    its series. `libraries` are the versions of the packages. `origins` is how many earlier forecasts its bands are made
    of. `of_service` is whether the scope of the service sees the metric.
    """

    metric = models.CharField(max_length=40, db_collation="C")
    sealed_to = models.DateField()
    trial = models.BooleanField()
    at = models.DateTimeField(db_default=ClockTimestamp())
    took_ms = models.PositiveIntegerField()
    recipe = models.CharField(max_length=16)
    libraries = models.JSONField()
    country = models.CharField(max_length=2, null=True)
    horizon = models.PositiveSmallIntegerField()
    origins = models.PositiveSmallIntegerField()
    version = models.BigIntegerField()
    watermark = models.DateTimeField(null=True)
    inputs = models.BinaryField()
    digest = models.BinaryField()
    of_service = models.BooleanField()

    class Meta:
        db_table = "forecast_runs"
        indexes = [models.Index(fields=["metric", "sealed_to", "id"], name="forecast_run_of")]


class ForecastSeries(models.Model):
    """One series of a run, its days in arrays: a row for each would be forty million a year.

    The total has no `dimension`; a series without a `member` is of all members of the dimension together that have no
    forecast of their own. The first of the arrays is the day after the run's `sealed_to`. Values are in the smallest
    steps of the metric's unit: minor units of the currency for money. A day without a value is NULL: of a ratio over
    nothing. `numerators` and `denominators` are those of a ratio; `recipe_points` what the recipe said where the naive
    forecast is shown in its place. `sum_80` and `sum_95` are half the widths of the bands of the sum of the first k
    days, over the root of k; NULL where they are not known. `mase` and `naive_mase` are the mean absolute errors at
    earlier origins in mean changes over a week, of the recipe and of the naive forecast.
    """

    run = models.ForeignKey(ForecastRun, models.PROTECT, related_name="series")
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    dimension = models.CharField(max_length=16, db_collation="C")
    member = models.BigIntegerField(null=True)
    made_by = models.CharField(max_length=16, choices=ForecastWay)
    reason = models.CharField(max_length=16, choices=ForecastReason, null=True)
    days = models.PositiveIntegerField()
    points = ArrayField(models.BigIntegerField(null=True))
    lower_80 = ArrayField(models.BigIntegerField(null=True))
    upper_80 = ArrayField(models.BigIntegerField(null=True))
    lower_95 = ArrayField(models.BigIntegerField(null=True))
    upper_95 = ArrayField(models.BigIntegerField(null=True))
    numerators = ArrayField(models.BigIntegerField())
    denominators = ArrayField(models.BigIntegerField())
    recipe_points = ArrayField(models.BigIntegerField(null=True))
    sum_80 = models.FloatField(null=True)
    sum_95 = models.FloatField(null=True)
    mase = models.FloatField(null=True)
    naive_mase = models.FloatField(null=True)
    of_service = models.BooleanField()

    class Meta:
        db_table = "forecast_series"
        constraints = [
            models.UniqueConstraint(
                fields=["run", "currency", "dimension", "member"],
                name="forecast_series_once",
                nulls_distinct=False,
            ),
        ]


class ForecastScore(models.Model):
    """What came on a sealed day, beside what a run said `ahead` days before. Columns of values are as in a series.

    `naive` is what the same weekday was in the last week before the forecast; `usual_change` the mean absolute change
    over a week in the days before it. Both are as known when it was scored. Metric, currency and dimension are those of
    the series: totals are read by themselves.
    """

    at = models.DateTimeField(db_default=ClockTimestamp())
    series = models.ForeignKey(ForecastSeries, models.PROTECT, related_name="scores")
    metric = models.CharField(max_length=40, db_collation="C")
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    dimension = models.CharField(max_length=16, db_collation="C")
    trial = models.BooleanField()
    day = models.DateField()
    ahead = models.PositiveSmallIntegerField()
    point = models.BigIntegerField()
    lower_80 = models.BigIntegerField()
    upper_80 = models.BigIntegerField()
    lower_95 = models.BigIntegerField()
    upper_95 = models.BigIntegerField()
    came = models.BigIntegerField()
    naive = models.BigIntegerField(null=True)
    usual_change = models.FloatField(null=True)
    of_service = models.BooleanField()

    class Meta:
        db_table = "forecast_scores"
        constraints = [
            models.UniqueConstraint(fields=["series", "ahead"], name="forecast_score_once"),
        ]
        indexes = [models.Index(fields=["dimension", "metric", "day"], name="forecast_score_of")]
