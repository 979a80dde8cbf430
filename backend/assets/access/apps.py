"""The app's name, and the signals that it listens to; after migrating there is a key to sign tokens with."""

from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.management import CommandError
from django.db.models.signals import post_migrate


def _make_first_key(**_: Any) -> None:
    from assets.access.tokens.keys import ensure_key

    try:
        ensure_key()
    except OSError as error:
        raise CommandError(f"ASSETS_SIGNING_KEYS={settings.SIGNING_KEYS}: {error.strerror}") from error


class AccessConfig(AppConfig):
    name = "assets.access"

    def ready(self) -> None:
        from assets.access.sign_in import passkeys, signals

        signals.listen()
        passkeys.validate_passkeys()
        # Django tells of an app with models of its own alone, and by `common` all are migrated.
        post_migrate.connect(
            _make_first_key, sender=apps.get_app_config("common"), dispatch_uid="make_first_key"
        )
