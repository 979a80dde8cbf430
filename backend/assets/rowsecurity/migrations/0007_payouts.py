"""A user's withdrawals, bank accounts and transfers to other users are that user's own."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0006_request_keys"),
        ("withdrawals", "0002_rules"),
        ("user_transfers", "0002_rules"),
    ]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
