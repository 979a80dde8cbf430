"""The app's name, and the signals that it listens to."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "assets.access"

    def ready(self) -> None:
        from assets.access.sign_in import passkeys, signals

        signals.listen()
        passkeys.validate_passkeys()
