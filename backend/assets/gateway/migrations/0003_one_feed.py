"""Whether the gateway feeds a wallet is looked up by its owner's top-ups."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions


class Migration(migrations.Migration):
    dependencies: ClassVar = [("gateway", "0002_rules")]
    operations: ClassVar = [redefined_functions("gateway", "top_ups")]
