"""The live app: subscribes to changes of the figures, and to ended sessions."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "assets.live"

    def ready(self) -> None:
        from assets.access.sessions import sign_in_ended
        from assets.live.publishing import publish, publish_ended
        from assets.reports.rollups.change import figures_changed

        figures_changed.connect(publish, dispatch_uid="live")
        sign_in_ended.connect(publish_ended, dispatch_uid="live")
