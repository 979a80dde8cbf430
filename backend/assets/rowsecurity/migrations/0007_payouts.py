"""A user's withdrawals, bank accounts and transfers to other users are that user's own.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0006_request_keys"),
        ("withdrawals", "0002_rules"),
        ("user_transfers", "0002_rules"),
    ]
    operations: ClassVar = []
