"""What a message says is shown to the one whom it is for.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0007_payouts"),
        ("notifications", "0006_rules_of_messages"),
        ("messaging", "0001_initial"),
        ("loans", "0003_overdue_reminders"),
    ]
    operations: ClassVar = []
