"""Secrets of second factors that were stored as they are become encrypted."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from assets.access.encryption import Purpose, encrypt

SECRETS = ("secret", "seed")


def encrypt_secrets(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    authenticators: Any = apps.get_model("mfa", "Authenticator").objects
    for authenticator in authenticators.filter(type__in=["totp", "recovery_codes"]).select_for_update():
        data = {
            name: encrypt(value, Purpose.SECOND_FACTORS) if name in SECRETS else value
            for name, value in authenticator.data.items()
        }
        if codes := data.get("migrated_codes"):
            data["migrated_codes"] = [encrypt(code, Purpose.SECOND_FACTORS) for code in codes]
        authenticator.data = data
        authenticator.save(update_fields=["data"])


class Migration(migrations.Migration):
    dependencies = [("access", "0002_preferences"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [migrations.RunPython(encrypt_secrets, migrations.RunPython.noop)]
