"""What each version changed. Of what was before nothing is known, so no answer of before stands."""

from typing import ClassVar

from django.db import migrations, models

BEGIN = """
UPDATE rollup_state
SET versions = jsonb_build_object('since', version, 'through', version, 'changes', '{}'::jsonb, 'in_use', '[]'::jsonb)
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "0013_known_parts")]
    operations: ClassVar = [
        migrations.AddField(
            "rollupstate", "versions", models.JSONField(default=dict), preserve_default=False
        ),
        migrations.RunSQL(BEGIN, migrations.RunSQL.noop),
        migrations.RemoveField("rollupstate", "closed_version"),
    ]
