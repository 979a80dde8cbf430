"""The rules that the database keeps."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("audit", "0001_initial"),
        ("common", "0002_rules"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]
    operations: ClassVar = [run_sql_file("audit", "audit_events")]
