"""The orders in which users are listed."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("people", "0001_rules")]
    operations: ClassVar = [run_sql_file("people", "users_order")]
