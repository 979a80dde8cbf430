"""The gateway's lists are shown to those who see everything. The policies come with what they look at, in the next step."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0008_messages"), ("statements", "0001_initial")]
    operations: ClassVar = []
