"""What is verified of the books, and what has still to be looked at."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reconciliation", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReconciledLog",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "generation", "log", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("generation", models.IntegerField()),
                ("log", models.CharField(db_collation="C", max_length=24)),
                ("row_id", models.BigIntegerField()),
            ],
            options={
                "db_table": "reconciled_logs",
            },
        ),
        migrations.CreateModel(
            name="ReconciliationQueue",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "subject", "key", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("transfer", "Transfer"),
                            ("payment", "Payment"),
                            ("ticket", "Ticket"),
                            ("user", "User"),
                            ("wallet", "Wallet"),
                            ("day", "Day"),
                            ("screen", "Screen"),
                        ],
                        db_collation="C",
                        max_length=16,
                    ),
                ),
                ("key", models.BigIntegerField()),
            ],
            options={
                "db_table": "reconciliation_queue",
            },
        ),
        migrations.CreateModel(
            name="ReconciliationState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("definition", models.CharField(default="", max_length=64)),
                ("generation", models.IntegerField(default=0)),
                ("counting", models.IntegerField(default=0)),
                ("started_at", models.DateTimeField(null=True)),
                ("stage", models.CharField(max_length=32, null=True)),
                ("reached", models.BigIntegerField(null=True)),
                ("percent", models.SmallIntegerField(default=0)),
                ("took_ms", models.BigIntegerField(default=0)),
                ("history", models.CharField(default="", max_length=64)),
                ("finished_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "reconciliation_state",
            },
        ),
        migrations.AddField(
            model_name="reconciliation",
            name="whole",
            field=models.BooleanField(db_default=True),
        ),
        migrations.CreateModel(
            name="ReconciledDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("generation", models.IntegerField()),
                ("day", models.DateField()),
                ("measure", models.CharField(db_collation="C", max_length=40)),
                ("currency", models.CharField(db_collation="C", max_length=3, null=True)),
                ("value", models.BigIntegerField()),
            ],
            options={
                "db_table": "reconciled_days",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("generation", "day", "measure", "currency"),
                        name="reconciled_day_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReconciledWallet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("generation", models.IntegerField()),
                ("wallet_id", models.BigIntegerField()),
                ("currency", models.CharField(db_collation="C", max_length=3)),
                ("amount", models.BigIntegerField()),
            ],
            options={
                "db_table": "reconciled_wallets",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("generation", "wallet_id", "currency"), name="reconciled_wallet_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReconciliationBreak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("transfer", "Transfer"),
                            ("payment", "Payment"),
                            ("ticket", "Ticket"),
                            ("user", "User"),
                            ("wallet", "Wallet"),
                            ("day", "Day"),
                            ("screen", "Screen"),
                        ],
                        db_collation="C",
                        max_length=16,
                    ),
                ),
                ("key", models.BigIntegerField()),
                ("check_slug", models.CharField(db_collation="C", db_column="check", max_length=16)),
                ("kind", models.CharField(db_collation="C", max_length=16)),
                ("object_id", models.CharField(db_collation="C", max_length=100)),
                ("currency", models.CharField(db_collation="C", max_length=3, null=True)),
                ("stated", models.DecimalField(decimal_places=0, max_digits=60)),
                ("counted", models.DecimalField(decimal_places=0, max_digits=60)),
            ],
            options={
                "db_table": "reconciliation_breaks",
                "indexes": [models.Index(fields=["subject", "key"], name="reconciliation_break_of")],
            },
        ),
        migrations.CreateModel(
            name="ReconciliationTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("whole", models.BooleanField()),
                ("check_slug", models.CharField(db_collation="C", db_column="check", max_length=16)),
                ("currency", models.CharField(db_collation="C", max_length=3, null=True)),
                ("objects_compared", models.BigIntegerField(db_column="objects")),
                ("stated", models.DecimalField(decimal_places=0, max_digits=60)),
                ("counted", models.DecimalField(decimal_places=0, max_digits=60)),
            ],
            options={
                "db_table": "reconciliation_tallies",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("whole", "check_slug", "currency"),
                        name="reconciliation_tally_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
    ]
