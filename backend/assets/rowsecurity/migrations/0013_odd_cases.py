"""Odd records, and what is remembered to score them, are shown to those who see everything."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0012_forecasts"),
        ("anomalies", "0004_case_rules"),
        ("reports", "0016_pulse"),
    ]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
