"""Cases and their reviews are only added to, and scoring begins at the start of each log."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("anomalies", "0003_odd_cases")]
    operations: ClassVar = [run_sql_file("anomalies", "odd_cases")]
