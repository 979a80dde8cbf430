"""The live app: subscribes to changes of the figures, and to ended sessions."""

from typing import Any

from django.apps import AppConfig


def _publish(**signal: Any) -> None:
    from assets.live.publishing import publish

    publish(**signal)


def _publish_ended(**signal: Any) -> None:
    from assets.live.publishing import publish_ended

    publish_ended(**signal)


class LiveConfig(AppConfig):
    name = "assets.live"

    def ready(self) -> None:
        from assets.access.sessions import sign_in_ended
        from assets.reports.signals import figures_changed

        figures_changed.connect(_publish, dispatch_uid="live")
        sign_in_ended.connect(_publish_ended, dispatch_uid="live")
