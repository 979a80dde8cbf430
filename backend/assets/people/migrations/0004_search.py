"""People are found by parts of names and telephone numbers, and by the beginning of an address."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("people", "0003_require_anonymised"), ("notifications", "0005_messages")]
    operations: ClassVar = [run_sql_file("people", "search")]
