"""Alerts and odd days are shown to those who see everything.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0010_support"),
        ("alerts", "0001_initial"),
        ("anomalies", "0002_rules"),
    ]
    operations: ClassVar = []
