"""The roles that the policies are for. The policies themselves come with what they look at, in the next step."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("common", "0003_roles_and_reference_rows"),
        ("accounts", "0002_rules"),
        ("tickets", "0002_rules"),
        ("payments", "0002_rules"),
        ("wallets", "0002_rules"),
        ("notifications", "0002_rules"),
        ("reports", "0002_rules"),
    ]
    operations: ClassVar = [run_sql_file("common", "roles")]
