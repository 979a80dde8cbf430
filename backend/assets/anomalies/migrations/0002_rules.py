"""What was found on a night is never changed."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("anomalies", "0001_initial"), ("common", "0003_roles_and_reference_rows")]
    operations: ClassVar = [run_sql_file("anomalies", "odd_days")]
