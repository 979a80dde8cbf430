"""A new member, or a new name of one, is news for the figures by its dimension."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("common", "0006_queue_day_by_day")]
    operations: ClassVar = [run_sql_file("common", "members")]
