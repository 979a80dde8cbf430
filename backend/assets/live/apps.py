"""The live app: subscribes to changes of the figures."""

from typing import Any

from django.apps import AppConfig


def _publish(**given: Any) -> None:
    from assets.live.publishing import publish

    publish(**given)


class LiveConfig(AppConfig):
    name = "assets.live"

    def ready(self) -> None:
        from assets.reports.signals import figures_changed

        figures_changed.connect(_publish, dispatch_uid="live")
