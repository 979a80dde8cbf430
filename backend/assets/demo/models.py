"""The row that says that this database holds the demo marketplace."""

from typing import ClassVar

from django.db import models


class DemoMarketplace(models.Model):
    """Written in the transaction that wrote the demo's history; one row, or none.

    `late_at` is when facts of sealed days arrived late, and none before they did.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seed = models.BigIntegerField()
    users = models.IntegerField()
    tickets = models.IntegerField()
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    late_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "demo_marketplace"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id=1), name="demo_marketplace_once")
        ]

    def __str__(self) -> str:
        return f"demo from seed {self.seed}"
