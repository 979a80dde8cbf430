"""The measures gateway_fees, gateway_fees_deducted, payment_fees."""

from typing import ClassVar

from django.db import migrations

from assets.reports.rollups.new_measure import add_measures


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0010_notifications_delivered"), ("gateway", "0005_outcomes")]
    operations: ClassVar = [add_measures("gateway_fees", "gateway_fees_deducted", "payment_fees")]
