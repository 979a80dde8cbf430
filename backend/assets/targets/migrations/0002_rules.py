"""The tables are only added to."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("targets", "0001_initial"), ("common", "0002_rules")]
    operations: ClassVar = [run_sql_file("targets", "targets")]
