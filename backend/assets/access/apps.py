"""The app's name, what it listens to, and its check at start-up."""

from django.apps import AppConfig
from django.core.checks import register


class AccessConfig(AppConfig):
    name = "assets.access"

    def ready(self) -> None:
        from assets.access.check import every_operation_says_what_it_needs
        from assets.access.sign_in import signals

        signals.listen()
        register(every_operation_says_what_it_needs)
