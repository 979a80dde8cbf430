"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("user_transfers", "0001_initial"), ("withdrawals", "0002_rules")]
    operations: ClassVar = [run_sql_file("user_transfers", "user_transfers")]
