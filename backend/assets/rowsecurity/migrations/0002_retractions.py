"""What was retracted is shown to nobody. The policies that say so come with what they look at, in the next step."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0001_policies"), ("retractions", "0002_rules")]
    operations: ClassVar = []
