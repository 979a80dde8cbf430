"""The row that says that a database holds the demo."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [
        migrations.CreateModel(
            name="DemoMarketplace",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("seed", models.BigIntegerField()),
                ("users", models.IntegerField()),
                ("tickets", models.IntegerField()),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField()),
            ],
            options={
                "db_table": "demo_marketplace",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="demo_marketplace_once")
                ],
            },
        ),
    ]
