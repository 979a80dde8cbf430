"""The parts of payments_failed by reason."""

from typing import ClassVar

from django.db import migrations

from assets.reports.rollups.new_measure import add_measures

REASONS = (
    "unattributed", "cancelled", "bank_refused", "not_paid", "expired", "not_started", "amount_differs", "reversed",
    "refused", "settings", "gateway_error", "not_found",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0011_gateway_fees")]
    operations: ClassVar = [add_measures(*(f"failed_{reason}" for reason in REASONS))]
