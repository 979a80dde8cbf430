"""What was done about late loans is shown to the service desk and to those who see everything.

The policies come with what they look at, in the next step.
"""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0009_statements"), ("support", "0002_rules")]
    operations: ClassVar = []
