"""Odd days, as they were found the night after, and the nights; odd records, and what reviewers said of them.

All of it is only added to, but for what is remembered of past records, which is removed when it is too old to matter.
"""

from django.db import models

from assets.accounts.models import User
from assets.anomalies.cases.kinds import CaseKind, Verdict

LONGEST_NOTE = 500


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


class ScoringPosition(models.Model):
    """How far the log of a kind of records is scored: the id of the last row. Its lock is the right to go on."""

    kind = models.CharField(primary_key=True, max_length=16, choices=CaseKind)
    position = models.BigIntegerField(default=0)

    class Meta:
        db_table = "scoring_positions"


class ScoredLevel(models.Model):
    """Everybody's level of a kind and currency: how many were scored, the sum of their sizes, in minor units, and that
    of their distances from the mean of their time."""

    kind = models.CharField(max_length=16, choices=CaseKind)
    currency = models.CharField(max_length=3, db_collation="C")
    count = models.BigIntegerField(default=0)
    total = models.DecimalField(max_digits=40, decimal_places=0, default=0)
    deviation = models.DecimalField(max_digits=40, decimal_places=0, default=0)

    class Meta:
        db_table = "scored_levels"
        constraints = [models.UniqueConstraint(fields=["kind", "currency"], name="scored_level_once")]


class RuleFit(models.Model):
    """The rules with what was common from `first_day` to `last_day`. It scores later days only.

    `rules` is NumPy's compressed file of `RuleModel.dump`, and `digest` its SHA-256. Cases are above `threshold`.
    """

    kind = models.CharField(max_length=16, choices=CaseKind)
    currency = models.CharField(max_length=3, db_collation="C")
    at = models.DateTimeField()
    first_day = models.DateField()
    last_day = models.DateField()
    learnt = models.PositiveIntegerField()
    threshold = models.FloatField()
    rules = models.BinaryField()
    digest = models.BinaryField(max_length=32)

    class Meta:
        db_table = "rule_fits"
        constraints = [
            models.UniqueConstraint(fields=["kind", "currency", "last_day"], name="rule_fit_once_a_day")
        ]


class ScoredRecord(models.Model):
    """A row of a log as it was scored, and what later ones need to know of it.

    `event` is the row of the log and `record` what it is about. `amount` is in minor units, negative if it went back.
    `counterpart` is the id of a user where `to_person`, and otherwise stands for a thing. `level` and `deviation` are
    everybody's at the time, `odd` says that the amount was far above its customer's own. `features` are 32-bit floats
    in the order of `BEHAVIOUR`; `score` is null while there were no rules yet, and `above` says that it was above the
    threshold of its day.
    """

    kind = models.CharField(max_length=16, choices=CaseKind)
    event = models.BigIntegerField()
    record = models.BigIntegerField()
    at = models.DateTimeField()
    customer = models.BigIntegerField()
    counterpart = models.BigIntegerField()
    to_person = models.BooleanField()
    failed = models.BooleanField()
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3, db_collation="C")
    level = models.BigIntegerField()
    deviation = models.BigIntegerField()
    odd = models.BooleanField()
    features = models.BinaryField()
    score = models.FloatField(null=True)
    above = models.BooleanField()

    class Meta:
        db_table = "scored_records"
        indexes = [
            models.Index(fields=["-at"], name="scored_records_above", condition=models.Q(above=True)),
            models.Index(fields=["kind", "currency", "customer", "-at"], name="scored_records_customer"),
            models.Index(
                fields=["kind", "currency", "counterpart", "-at"], name="scored_records_counterpart"
            ),
            models.Index(fields=["kind", "currency", "-at"], name="scored_records_newest"),
        ]
        constraints = [models.UniqueConstraint(fields=["kind", "event"], name="scored_record_once")]


class OddCase(models.Model):
    """A record that was odd by stated rules, for people to look at. No figure changes by it.

    `reasons` are those of the rules, the weightiest first: code, value, once_in, points.
    """

    kind = models.CharField(max_length=16, choices=CaseKind)
    event = models.BigIntegerField()
    record = models.BigIntegerField()
    at = models.DateTimeField()
    day = models.DateField()
    opened_at = models.DateTimeField()
    user = models.ForeignKey(User, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3, db_collation="C")
    score = models.FloatField()
    reasons = models.JSONField()
    fit = models.ForeignKey(RuleFit, models.PROTECT, related_name="+")

    class Meta:
        db_table = "odd_cases"
        indexes = [
            models.Index(fields=["day"], name="odd_cases_of_day"),
            models.Index(fields=["kind", "record"], name="odd_cases_of_record"),
        ]
        constraints = [models.UniqueConstraint(fields=["kind", "event"], name="odd_case_once")]


class OddCaseReview(models.Model):
    """What somebody said of a case after looking at it. The last one counts."""

    case = models.ForeignKey(OddCase, models.PROTECT, related_name="reviews")
    verdict = models.CharField(max_length=16, choices=Verdict)
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        db_table = "odd_case_reviews"
        indexes = [models.Index(fields=["-at"], name="odd_case_reviews_newest")]
