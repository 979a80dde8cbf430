"""The results of comparing the gateway's lists with our payments."""

from django.db import models

SHOWN_BREAKS = 200


class ListKind(models.TextChoices):
    """Which list of the gateway: a statement file, or what is paid there and not verified."""

    STATEMENT = "statement"
    UNVERIFIED = "unverified"


class GatewayStatement(models.Model):
    """One list of the gateway compared with our payments; never changed afterwards.

    `totals` are `comparing.Total` and `shown` the largest `comparing.Break` as JSON, amounts in rials as text. A
    statement has the name of its file, its SHA-256 and the days that it covers; what is paid and not verified has none.
    """

    kind = models.CharField(max_length=16, choices=ListKind)
    at = models.DateTimeField()
    took_ms = models.PositiveIntegerField()
    file = models.CharField(max_length=200, default="")
    sha256 = models.CharField(max_length=64, default="")
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    rows = models.PositiveIntegerField()
    breaks = models.PositiveIntegerField()
    totals = models.JSONField()
    shown = models.JSONField()

    class Meta:
        db_table = "gateway_statements"
        indexes = [models.Index(fields=["kind", "-id"], name="gateway_statements_newest")]
