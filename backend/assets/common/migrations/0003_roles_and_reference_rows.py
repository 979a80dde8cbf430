"""The roles that web and worker act as, and the rows that every installation has."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from assets.common.reference import fill_reference_rows
from assets.common.sql_files import run_sql_file


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    fill_reference_rows()


class Migration(migrations.Migration):
    dependencies: ClassVar = [("common", "0002_rules")]
    operations: ClassVar = [
        run_sql_file("common", "roles"),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
