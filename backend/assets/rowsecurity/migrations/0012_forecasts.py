"""Forecasts are shown to those who see their metric.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0011_alerts"), ("forecast", "0002_rules")]
    operations: ClassVar = []
