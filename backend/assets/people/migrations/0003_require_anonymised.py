"""Details of the audit log are erased by the same rule as all personal data."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("people", "0002_users_order"), ("accounts", "0008_anonymised")]
    operations: ClassVar = [redefined_functions("people", "people")]
