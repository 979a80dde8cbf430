"""What reporting keeps: the lattice of daily sums, who was active when, how far that is, and each day's report."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.common.canonical import NO_DIGEST
from assets.common.log import ClockTimestamp


class AnalyticsRecord(models.Model):
    """A cell of the lattice: a log's sums on one day, in one currency, for one combination of the three dimensions.

    `grouping` is the bitmask of the dimensions that are rolled up (asset type 4, segment 2, region 1), as SQL's
    GROUPING() gives it. A NULL dimension is a rolled-up one and nothing else; what is not attributed is member 0.
    A NULL currency means that the facts are not of money. Each measure of the log is a column of its own, named by its
    slug (`metrics/measures.py`): NULL where none of its facts is in the cell. Rows are found by their unique key; `id`
    has no index.

    `analytics_months` has the same of whole months (`rollups/months.py`).
    """

    log = models.CharField(max_length=24, db_collation="C")
    grouping = models.SmallIntegerField()
    day = models.DateField()
    asset_type_id = models.IntegerField(null=True)
    segment_id = models.IntegerField(null=True)
    region_id = models.IntegerField(null=True)
    currency = models.CharField(max_length=3, null=True, db_collation="C")

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


class PulseRecord(models.Model):
    """A measure over the five minutes that begin at `bucket` (`rollups/pulse.py`); no row where nothing was."""

    pk = models.CompositePrimaryKey("measure", "bucket")
    measure = models.CharField(max_length=32, db_collation="C")
    bucket = models.DateTimeField()
    value = models.BigIntegerField()

    class Meta:
        db_table = "pulse_records"
        indexes = [models.Index(fields=["bucket"], name="pulse_records_oldest")]


class RollupState(models.Model):
    """How far the rollups are; one row.

    `version` grows with every change; `versions` are what the last ones changed (`rollups/versions.py`).
    While `sealing_held_at` is set, no day is sealed: history is being brought in, and is looked at first.
    `known` are the parts of the marketplace that something gives; NULL where the marketplace is here, and all are.
    """

    version = models.BigIntegerField(default=0)
    versions = models.JSONField()
    watermark = models.DateTimeField(null=True)
    passed_at = models.DateTimeField(null=True)
    sealing_held_at = models.DateTimeField(null=True)
    known = ArrayField(models.CharField(max_length=32), null=True)

    class Meta:
        db_table = "rollup_state"


class Report(models.Model):
    """The figures of a period that is over, `report_date` to `last_day`: open while it cannot be sealed yet.

    `figures` are as `seals.figures` tells them, `rows` the count and SHA-256 of each log's rows behind them,
    `breaks` what keeps an open one from being sealed. From `seq` on, all is there once it is sealed, and stays.
    """

    class Grain(models.TextChoices):
        DAY = "day"
        PERSIAN_MONTH = "persian_month"
        GREGORIAN_MONTH = "gregorian_month"

    class Status(models.TextChoices):
        OPEN = "open"
        SEALED = "sealed"
        RESTATED = "restated"

    report_date = models.DateField(db_index=True)
    last_day = models.DateField()
    grain = models.CharField(max_length=16, choices=Grain, default=Grain.DAY)
    status = models.CharField(max_length=16, choices=Status, default=Status.OPEN, db_index=True)
    figures = models.JSONField()
    metric_versions = models.JSONField(default=dict)
    rows = models.JSONField(default=dict)
    breaks = models.JSONField(default=list)
    watermark = models.DateTimeField(null=True)
    made_at = models.DateTimeField(db_default=ClockTimestamp())
    seq = models.BigIntegerField(null=True, unique=True)
    previous_digest = models.BinaryField(null=True)
    digest = models.BinaryField(null=True)
    sealed_at = models.DateTimeField(null=True)
    sealed_by = models.CharField(max_length=32, default="")

    class Meta:
        db_table = "reports"
        constraints = [
            models.UniqueConstraint(fields=["grain", "report_date"], name="report_once"),
            models.CheckConstraint(
                condition=models.Q(status="open", seq=None)
                | models.Q(
                    seq__isnull=False,
                    previous_digest__isnull=False,
                    digest__isnull=False,
                    sealed_at__isnull=False,
                    status__in=["sealed", "restated"],
                ),
                name="report_sealed_whole",
            ),
        ]


class Restatement(models.Model):
    """What late facts changed in a sealed report: its figures before and after, the difference, and the very rows.

    `sums` are those of the measures over the late facts, `row_ids` their rows by log, `rows` the count and SHA-256
    of those. Rows are never changed.
    """

    report = models.ForeignKey(Report, models.PROTECT, related_name="restatements")
    at = models.DateTimeField()
    before = models.JSONField()
    after = models.JSONField()
    difference = models.JSONField()
    sums = models.JSONField()
    row_ids = models.JSONField()
    rows = models.JSONField()
    seq = models.BigIntegerField(unique=True)
    previous_digest = models.BinaryField()
    digest = models.BinaryField()

    class Meta:
        db_table = "restatements"


class Verification(models.Model):
    """How far the chain of seals is verified; one row. While `began_at` is set, all of it is verified again."""

    seq = models.BigIntegerField(default=0)
    digest = models.BinaryField(default=NO_DIGEST)
    began_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "verification"


class VerifiedReport(models.Model):
    """A report whose rows and figures were counted again, with the restatements of it up to link `seq`.

    Of a day, `sums` are those of the measures that the logs gave for its seal, and `running` of all days up to it.
    """

    report = models.OneToOneField(
        Report, models.DO_NOTHING, db_constraint=False, primary_key=True, related_name="verified"
    )
    digest = models.BinaryField()
    seq = models.BigIntegerField()
    at = models.DateTimeField()
    sums = models.JSONField(default=list)
    running = models.JSONField(default=list)

    class Meta:
        db_table = "verified_reports"
