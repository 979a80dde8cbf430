"""What lending remembers."""

from django.db import models


class OverdueReminder(models.Model):
    """The borrower of a late loan was reminded of it, or could not be reached."""

    ticket_id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "overdue_reminders"
