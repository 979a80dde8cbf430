"""The import register: each plan, and which of its rows became which row of ours."""

from django.db import models


class ImportPlan(models.Model):
    """A plan that was run here, known by its name."""

    name = models.CharField(max_length=200, unique=True, db_collation="C")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "import_plans"


class ImportKey(models.Model):
    """The row of ours that an imported row became, and the digest of its values.

    Without a digest, the row was only named by others: a user without a row of its own. What was recorded of the row
    after `loaded_at` did not come with it; NULL where it was loaded before that was noted.
    """

    pk = models.CompositePrimaryKey("plan", "target", "external_id")
    plan = models.ForeignKey(
        ImportPlan, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    target = models.CharField(max_length=16, db_collation="C")
    external_id = models.CharField(max_length=200, db_collation="C")
    row_id = models.BigIntegerField()
    digest = models.UUIDField(null=True)
    loaded_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "import_keys"
        indexes = [models.Index(fields=["target", "row_id"], name="import_keys_row")]
