"""The live app: subscribes to changes of the figures."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "assets.live"

    def ready(self) -> None:
        from assets.live.publishing import publish
        from assets.reports.rollups.change import figures_changed

        figures_changed.connect(publish, dispatch_uid="live")
