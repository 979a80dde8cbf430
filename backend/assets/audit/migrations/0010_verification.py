"""How far the chain is verified."""

from typing import ClassVar

from django.db import migrations, models

from assets.common.canonical import NO_DIGEST


class Migration(migrations.Migration):
    dependencies: ClassVar = [("audit", "0009_actions_are_code")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="AuditVerification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seq", models.BigIntegerField(default=0)),
                ("digest", models.BinaryField(default=NO_DIGEST)),
                ("event_id", models.BigIntegerField(default=0)),
                ("is_full", models.BooleanField(default=False)),
            ],
            options={"db_table": "audit_verification"},
        ),
    ]
