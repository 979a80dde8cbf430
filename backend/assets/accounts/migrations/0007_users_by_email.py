"""Users by their address, as signing in looks for it."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0006_roles")]

    operations: ClassVar = [
        migrations.AddIndex(model_name="user", index=models.Index(Upper("email"), name="users_by_email")),
    ]
