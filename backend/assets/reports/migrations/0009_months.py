"""Sums of months that are over. The first run of the nightly job makes those of what is there."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0008_writers")]
    operations: ClassVar = [run_sql_file("reports", "months")]
