"""What of the seals is verified."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0006_active_user_sets"),
    ]

    operations = [
        migrations.CreateModel(
            name="Verification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seq", models.BigIntegerField(default=0)),
                (
                    "digest",
                    models.BinaryField(
                        default=b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
                    ),
                ),
                ("began_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "verification",
            },
        ),
        migrations.CreateModel(
            name="VerifiedReport",
            fields=[
                (
                    "report",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="verified",
                        serialize=False,
                        to="reports.report",
                    ),
                ),
                ("digest", models.BinaryField()),
                ("seq", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("sums", models.JSONField(default=list)),
                ("running", models.JSONField(default=list)),
            ],
            options={
                "db_table": "verified_reports",
            },
        ),
    ]
