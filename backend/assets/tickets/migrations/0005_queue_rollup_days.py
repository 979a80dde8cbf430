"""New rows of a log are queued by one function."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("tickets", "0004_running"), ("common", "0004_queue_rollup_days")]
    operations: ClassVar = [redefined_functions("tickets", "ticket_events")]
