"""The answers to a user's requests are that user's own."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0005_webhooks"), ("loans", "0001_initial")]
    operations: ClassVar = [run_sql_file("rowsecurity", "policies")]
