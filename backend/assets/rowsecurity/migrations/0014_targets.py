"""Targets are shown to those who see everything."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0013_odd_cases"), ("targets", "0002_rules")]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
