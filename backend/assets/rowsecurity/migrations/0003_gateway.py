"""A user's top-ups are shown to that user."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0002_retractions"), ("gateway", "0002_rules")]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
