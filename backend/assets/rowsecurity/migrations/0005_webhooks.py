"""Webhooks are shown to whoever sees everything."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0004_events"),
        ("reports", "0009_months"),
        ("webhooks", "0001_initial"),
    ]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
