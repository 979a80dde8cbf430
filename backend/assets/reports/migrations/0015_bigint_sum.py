"""Cells are summed without a detour over numeric."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0014_versions_of_measures")]
    operations: ClassVar = [run_sql_file("reports", "bigint_sum")]
