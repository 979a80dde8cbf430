"""An accepted loan claims the wallets that it moves."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import run_sql_file


class Migration(migrations.Migration):
    dependencies: ClassVar = [("wallets", "0005_feed")]
    operations: ClassVar = [run_sql_file("wallets", "claim_wallets")]
