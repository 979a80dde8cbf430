"""Autovacuum is no writer that the watermark waits for."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0007_verified")]
    operations: ClassVar = [redefined_functions("reports", "rollups")]
