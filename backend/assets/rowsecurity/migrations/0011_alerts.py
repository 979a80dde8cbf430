"""Alerts and odd days are shown to those who see everything."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0010_support"),
        ("alerts", "0001_initial"),
        ("anomalies", "0002_rules"),
    ]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
