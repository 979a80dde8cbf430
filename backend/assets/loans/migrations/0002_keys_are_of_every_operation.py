"""The keys of requests have an app of their own, and stay where they are."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("loans", "0001_initial"), ("idempotency", "0001_initial")]
    operations: ClassVar = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="RequestKey")])
    ]
