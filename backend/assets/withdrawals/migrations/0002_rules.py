"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("withdrawals", "0001_initial"), ("gateway", "0004_feeds")]
    operations: ClassVar = [run_sql_file("withdrawals", "withdrawals")]
