"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("support", "0001_initial"), ("people", "0003_require_anonymised")]
    operations: ClassVar = [run_sql_file("support", "support")]
