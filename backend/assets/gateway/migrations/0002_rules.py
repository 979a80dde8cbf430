"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("gateway", "0001_initial"),
        ("common", "0002_rules"),
        ("wallets", "0004_queue_rollup_days"),
    ]
    operations: ClassVar = [run_sql_file("gateway", "top_ups")]
