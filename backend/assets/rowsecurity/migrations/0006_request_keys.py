"""The answers to a user's requests are that user's own. The policies come with what they look at, in the next step."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("rowsecurity", "0005_webhooks"), ("loans", "0001_initial")]
    operations: ClassVar = []
