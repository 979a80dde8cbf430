"""Who gives roles."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0005_password_usable")]
    operations: ClassVar = [run_sql_file("accounts", "roles")]
