"""The live app: subscribes to changes of the figures and of bells, and to ended sessions."""

from typing import Any

from django.apps import AppConfig


def _publish(**signal: Any) -> None:
    from assets.live.publishing import publish

    publish(**signal)


def _publish_ended(**signal: Any) -> None:
    from assets.live.publishing import publish_ended

    publish_ended(**signal)


def _publish_bell(**signal: Any) -> None:
    from assets.live.publishing import publish_bell

    publish_bell(**signal)


class LiveConfig(AppConfig):
    name = "assets.live"

    def ready(self) -> None:
        from assets.access.sessions import sign_in_ended
        from assets.alerts.signals import bell_changed
        from assets.reports.signals import figures_changed

        figures_changed.connect(_publish, dispatch_uid="live")
        bell_changed.connect(_publish_bell, dispatch_uid="live")
        sign_in_ended.connect(_publish_ended, dispatch_uid="live")
