"""New rows of a log are queued by one function."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("common", "0003_roles_and_reference_rows")]
    operations: ClassVar = [redefined_functions("common", "foundation")]
