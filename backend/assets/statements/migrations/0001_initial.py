from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="GatewayStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("statement", "Statement"), ("unverified", "Unverified")], max_length=16
                    ),
                ),
                ("at", models.DateTimeField()),
                ("took_ms", models.PositiveIntegerField()),
                ("file", models.CharField(default="", max_length=200)),
                ("sha256", models.CharField(default="", max_length=64)),
                ("first_day", models.DateField(null=True)),
                ("last_day", models.DateField(null=True)),
                ("rows", models.PositiveIntegerField()),
                ("breaks", models.PositiveIntegerField()),
                ("totals", models.JSONField()),
                ("shown", models.JSONField()),
            ],
            options={
                "db_table": "gateway_statements",
                "indexes": [models.Index(fields=["kind", "-id"], name="gateway_statements_newest")],
            },
        ),
    ]
