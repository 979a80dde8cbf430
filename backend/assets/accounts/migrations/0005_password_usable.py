"""Whether a user has a password, for those who may not read its hash."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0004_queue_rollup_days")]
    operations: ClassVar = [
        migrations.AlterModelOptions(name="user", options={"base_manager_name": "objects"}),
        migrations.AddField(
            model_name="user",
            name="password_usable",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.ExpressionWrapper(
                    models.Q(("password__startswith", "!"), _negated=True), models.BooleanField()
                ),
                output_field=models.BooleanField(),
            ),
        ),
    ]
