"""The orders in which users are listed."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import rule


class Migration(migrations.Migration):
    dependencies: ClassVar = [("people", "0001_rules")]
    operations: ClassVar = [rule("people", "users_order")]
