"""What reporting keeps: the lattice of daily sums, who was active when, how far that is, and each day's report."""

from django.db import models

from assets.common.log import ClockTimestamp


class AnalyticsRecord(models.Model):
    """One measure's sum on one day, in one currency, for one combination of the three dimensions.

    `grouping` is the bitmask of the dimensions that are rolled up (asset type 4, segment 2, region 1), as SQL's
    GROUPING() gives it. A NULL dimension is a rolled-up one and nothing else; what is not attributed is member 0.
    A NULL currency means that the measure is not money. Rows are found by their unique key; `id` has no index.
    """

    measure = models.CharField(max_length=40, db_collation="C")
    grouping = models.SmallIntegerField()
    day = models.DateField()
    asset_type_id = models.IntegerField(null=True)
    segment_id = models.IntegerField(null=True)
    region_id = models.IntegerField(null=True)
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    value = models.BigIntegerField()

    class Meta:
        db_table = "analytics_records"
        managed = False


class ActiveUserDay(models.Model):
    """A user did something on a day, under these dimensions: distinct users are counted from here, never added up."""

    pk = models.CompositePrimaryKey("day", "user_id", "asset_type_id", "segment_id", "region_id")
    day = models.DateField()
    user_id = models.BigIntegerField()
    asset_type_id = models.IntegerField()
    segment_id = models.IntegerField()
    region_id = models.IntegerField()

    class Meta:
        db_table = "active_user_days"
        managed = False


class RollupState(models.Model):
    """How far the rollups are; one row.

    `version` grows with every change of any day, `closed_version` only when a day before the current one changes.
    """

    version = models.BigIntegerField(default=0)
    closed_version = models.BigIntegerField(default=0)
    watermark = models.DateTimeField(null=True)
    passed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "rollup_state"


class Report(models.Model):
    """The figures of one day as the nightly job left them."""

    class Status(models.TextChoices):
        OPEN = "open"
        SEALED = "sealed"
        RESTATED = "restated"

    report_date = models.DateField(unique=True)
    status = models.CharField(max_length=16, choices=Status, default=Status.OPEN, db_index=True)
    figures = models.JSONField()
    watermark = models.DateTimeField(null=True)
    made_at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        db_table = "reports"
