"""Events are judged by every row of the marketplace, by a role whose policies come in the next step."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import read_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0003_gateway")]
    operations: ClassVar = [
        migrations.RunSQL(read_sql_file("common", "roles"), migrations.RunSQL.noop),
    ]
