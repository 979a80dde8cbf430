"""What waits forgets the name and the address of a user who is anonymised."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("events", "0001_initial"),
        ("accounts", "0008_anonymised"),
        ("importing", "0003_importkey_import_keys_row"),
    ]
    operations: ClassVar = [run_sql_file("events", "waiting_events")]
