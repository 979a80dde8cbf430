"""The results of reconciliations, what they have verified so far, and what they have still to look at."""

from django.db import models


class Agreement(models.TextChoices):
    """Whether the books agree."""

    AGREES = "agrees"
    BROKEN = "broken"


class Subject(models.TextChoices):
    """What a check compares object by object. An object is named by a number: its id, or a day since 1970.

    A month is named by its first day, which no two months of the two calendars share.
    """

    TRANSFER = "transfer"
    PAYMENT = "payment"
    TICKET = "ticket"
    WITHDRAWAL = "withdrawal"
    USER = "user"
    WALLET = "wallet"
    DAY = "day"
    MONTH = "month"
    SCREEN = "screen"


class Reconciliation(models.Model):
    """One comparison of the books. `checks` are `results.Compared` as JSON; never changed afterwards.

    `whole` says that all of history was read for it, and not only what was new.
    """

    at = models.DateTimeField()
    took_ms = models.PositiveIntegerField()
    watermark = models.DateTimeField(null=True)
    version = models.BigIntegerField()
    whole = models.BooleanField(db_default=True)
    outcome = models.CharField(max_length=16, choices=Agreement)
    breaks = models.PositiveIntegerField()
    checks = models.JSONField()

    class Meta:
        db_table = "reconciliations"


class ReconciliationState(models.Model):
    """How far the books are verified; one row. Every slice of work locks the table first.

    `generation` names the sums that are in force, 0 before there are any; `definition` is how they were made.
    The rest is of the reading of all history: how far it is, and when one was last finished. `reached` is the last
    object or row of `stage` that was read, and `history` the database that was read (`common.database_history`).
    """

    definition = models.CharField(max_length=64, default="")
    generation = models.IntegerField(default=0)
    counting = models.IntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    stage = models.CharField(max_length=32, null=True)
    reached = models.BigIntegerField(null=True)
    percent = models.SmallIntegerField(default=0)
    took_ms = models.BigIntegerField(default=0)
    history = models.CharField(max_length=64, default="")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "reconciliation_state"


class ReconciledLog(models.Model):
    """Every row of a log up to `row_id` is settled, and in the sums of a generation."""

    pk = models.CompositePrimaryKey("generation", "log")
    generation = models.IntegerField()
    log = models.CharField(max_length=24, db_collation="C")
    row_id = models.BigIntegerField()

    class Meta:
        db_table = "reconciled_logs"


class ReconciledWallet(models.Model):
    """What the entries of a wallet that were read add up to, without those that were retracted."""

    generation = models.IntegerField()
    wallet_id = models.BigIntegerField()
    currency = models.CharField(max_length=3, db_collation="C")
    amount = models.BigIntegerField()

    class Meta:
        db_table = "reconciled_wallets"
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "wallet_id", "currency"], name="reconciled_wallet_once"
            ),
        ]


class ReconciledDay(models.Model):
    """What the rows that were read add up to for a measure on a day, without those that were retracted."""

    generation = models.IntegerField()
    day = models.DateField()
    measure = models.CharField(max_length=40, db_collation="C")
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    value = models.BigIntegerField()

    class Meta:
        db_table = "reconciled_days"
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "day", "measure", "currency"],
                name="reconciled_day_once",
                nulls_distinct=False,
            ),
        ]


class ReconciliationQueue(models.Model):
    """An object that changed since it was compared."""

    pk = models.CompositePrimaryKey("subject", "key")
    subject = models.CharField(max_length=16, choices=Subject, db_collation="C")
    key = models.BigIntegerField()

    class Meta:
        db_table = "reconciliation_queue"


class ReconciliationBreak(models.Model):
    """An object of which both sides differed when it was compared last. It stays until they are found alike."""

    subject = models.CharField(max_length=16, choices=Subject, db_collation="C")
    key = models.BigIntegerField()
    check_slug = models.CharField(max_length=16, db_collation="C", db_column="check")
    kind = models.CharField(max_length=16, db_collation="C")
    object_id = models.CharField(max_length=100, db_collation="C")
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    stated = models.DecimalField(max_digits=60, decimal_places=0)
    counted = models.DecimalField(max_digits=60, decimal_places=0)

    class Meta:
        db_table = "reconciliation_breaks"
        indexes = [models.Index(fields=["subject", "key"], name="reconciliation_break_of")]


class ReconciliationTally(models.Model):
    """What was compared since the last result: of what is new, or of the `whole`."""

    whole = models.BooleanField()
    check_slug = models.CharField(max_length=16, db_collation="C", db_column="check")
    currency = models.CharField(max_length=3, null=True, db_collation="C")
    objects_compared = models.BigIntegerField(db_column="objects")
    stated = models.DecimalField(max_digits=60, decimal_places=0)
    counted = models.DecimalField(max_digits=60, decimal_places=0)

    class Meta:
        db_table = "reconciliation_tallies"
        constraints = [
            models.UniqueConstraint(
                fields=["whole", "check_slug", "currency"],
                name="reconciliation_tally_once",
                nulls_distinct=False,
            ),
        ]
