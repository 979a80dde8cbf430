"""The log of what was taken back."""

from django.db import models
from django.db.models.functions import Now


class Book(models.TextChoices):
    """The tables whose rows can be taken back; the value is the table's name."""

    USERS = "users"
    TICKETS = "tickets"
    PAYMENTS = "payments"
    TRANSFERS = "transfers"
    NOTIFICATIONS = "notifications"


class Retraction(models.Model):
    """Log: a row of the books, with all that happened to it, was taken back.

    `plan_id` and `external_id` say from where it had been imported. A correction names the row of the same book that
    stands in its place, `replaced_by`. `ordered_by` is the login under which the command was run.
    """

    book = models.CharField(max_length=16, choices=Book, db_collation="C")
    row_id = models.BigIntegerField()
    plan_id = models.BigIntegerField()
    external_id = models.CharField(max_length=200, db_collation="C")
    replaced_by = models.BigIntegerField(null=True)
    ordered_by = models.CharField(max_length=64, null=True)
    recorded_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "retractions"
        constraints = [
            models.UniqueConstraint(fields=["book", "row_id"], name="retracted_once"),
            models.CheckConstraint(condition=models.Q(book__in=Book.values), name="retraction_book_known"),
            models.CheckConstraint(
                condition=models.Q(replaced_by__isnull=True) | models.Q(ordered_by__isnull=False),
                name="correction_has_an_order",
            ),
        ]
