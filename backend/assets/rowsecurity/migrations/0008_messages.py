"""What a message says is shown to the one whom it is for."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0007_payouts"),
        ("notifications", "0006_rules_of_messages"),
        ("messaging", "0001_initial"),
        ("loans", "0003_overdue_reminders"),
    ]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
