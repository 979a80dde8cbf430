"""A user's top-ups are shown to that user. The policies that say so come with what they look at, in the next step."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0002_retractions"), ("gateway", "0002_rules")]
    operations: ClassVar = []
