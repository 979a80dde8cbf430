"""Active users of closed days as sets."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0005_wide_cells")]
    operations: ClassVar = [run_sql_file("reports", "active_user_sets")]
