"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("common", "0001_initial")]
    operations: ClassVar = [run_sql_file("common", "foundation")]
