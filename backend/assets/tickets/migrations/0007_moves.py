"""What moves of loans need: an asset is away once, and a ticket can be locked."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("tickets", "0006_assets")]
    operations: ClassVar = [run_sql_file("tickets", "moves")]
