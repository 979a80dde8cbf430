"""The app's name, and its check at start-up."""

from django.apps import AppConfig
from django.core.checks import register


class ReferenceConfig(AppConfig):
    name = "assets.reference"

    def ready(self) -> None:
        from assets.reference.permission_check import every_operation_says_what_it_needs

        register(every_operation_says_what_it_needs)
