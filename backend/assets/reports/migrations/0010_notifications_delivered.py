"""The measures notifications_delivered, notifications_sent_less_undelivered, notifications_undelivered."""

from typing import ClassVar

from django.db import migrations

from assets.reports.rollups.new_measure import add_measures


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0009_months")]
    operations: ClassVar = [
        add_measures(
            "notifications_delivered", "notifications_sent_less_undelivered", "notifications_undelivered"
        )
    ]
