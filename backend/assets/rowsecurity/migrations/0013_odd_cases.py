"""Odd records, and what is remembered to score them, are shown to those who see everything.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("rowsecurity", "0012_forecasts"),
        ("anomalies", "0004_case_rules"),
        ("reports", "0016_pulse"),
    ]
    operations: ClassVar = []
