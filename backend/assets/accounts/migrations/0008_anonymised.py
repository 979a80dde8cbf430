"""What erasing personal data requires."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0007_users_by_email"), ("common", "0002_rules")]
    operations: ClassVar = [run_sql_file("accounts", "anonymised")]
