"""Facts are queued day by day."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("common", "0005_rollup_queue_recorded")]
    operations: ClassVar = [redefined_functions("common", "foundation")]
