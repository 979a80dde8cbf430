"""The table of lending's keys is every operation's."""

from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("loans", "0001_initial"),
    ]
    operations: ClassVar = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="RequestKey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(db_collation="C", max_length=200)),
                        ("digest", models.BinaryField()),
                        ("answer", models.TextField()),
                        ("at", models.DateTimeField()),
                        (
                            "user",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "db_table": "request_keys",
                        "indexes": [models.Index(fields=["at"], name="request_keys_at")],
                        "constraints": [
                            models.UniqueConstraint(fields=("user", "key"), name="request_once_by_key")
                        ],
                    },
                ),
            ],
        ),
    ]
