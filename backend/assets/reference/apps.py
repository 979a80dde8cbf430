"""The app's name, and its check at start-up."""

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, register


def _every_operation_says_what_it_needs(**given: Any) -> list[CheckMessage]:
    from assets.reference.permission_check import every_operation_says_what_it_needs

    return every_operation_says_what_it_needs(**given)


class ReferenceConfig(AppConfig):
    name = "assets.reference"

    def ready(self) -> None:
        register(_every_operation_says_what_it_needs)
