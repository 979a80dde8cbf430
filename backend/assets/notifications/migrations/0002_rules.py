"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("notifications", "0001_initial"), ("accounts", "0002_rules")]
    operations: ClassVar = [run_sql_file("notifications", "notification_events")]
