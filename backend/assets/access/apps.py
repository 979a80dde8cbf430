"""The app's name, and the signals that it listens to; after migrating there is a key to sign tokens with."""

from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError
from django.db.models.signals import post_migrate

from assets.common.checks import SERVING


def _make_first_key(**_: Any) -> None:
    from assets.access.tokens.keys import ensure_key

    try:
        ensure_key()
    except OSError as error:
        raise CommandError(f"ASSETS_SIGNING_KEYS={settings.SIGNING_KEYS}: {error.strerror}") from error


def _tokens_can_be_signed(**_: Any) -> list[CheckMessage]:
    """Without a key each attempt to sign in fails, which nobody would see before the first one."""
    from assets.access.tokens.keys import signing_key

    try:
        signing_key()
    except ImproperlyConfigured as missing:
        return [Error(str(missing), id="assets.access.E001")]
    return []


class AccessConfig(AppConfig):
    name = "assets.access"

    def ready(self) -> None:
        from assets.access.sign_in import passkeys, signals

        signals.listen()
        passkeys.validate_passkeys()
        register(_tokens_can_be_signed, SERVING, deploy=True)
        # Django sends the signal for apps with models of their own alone; when `common` gets it, all are migrated.
        post_migrate.connect(
            _make_first_key, sender=apps.get_app_config("common"), dispatch_uid="make_first_key"
        )
