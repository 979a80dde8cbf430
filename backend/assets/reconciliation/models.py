"""The results of reconciliations."""

from django.db import models


class Agreement(models.TextChoices):
    """Whether the books agree."""

    AGREES = "agrees"
    BROKEN = "broken"


class Reconciliation(models.Model):
    """One comparison of the books. `checks` are `comparing.Compared` as JSON; never changed afterwards."""

    at = models.DateTimeField()
    took_ms = models.PositiveIntegerField()
    watermark = models.DateTimeField(null=True)
    version = models.BigIntegerField()
    outcome = models.CharField(max_length=16, choices=Agreement)
    breaks = models.PositiveIntegerField()
    checks = models.JSONField()

    class Meta:
        db_table = "reconciliations"
