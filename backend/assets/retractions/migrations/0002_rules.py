"""What a retraction does, and what it prevents."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("retractions", "0001_initial"),
        ("common", "0006_queue_day_by_day"),
        ("accounts", "0004_queue_rollup_days"),
        ("tickets", "0005_queue_rollup_days"),
        ("payments", "0004_queue_rollup_days"),
        ("wallets", "0004_queue_rollup_days"),
        ("notifications", "0004_queue_rollup_days"),
    ]
    operations: ClassVar = [run_sql_file("retractions", "retractions")]
