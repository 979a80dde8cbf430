"""The messaging app."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "assets.messaging"

    def ready(self) -> None:
        """Hear what mail services report of delivery."""
        from assets.messaging.mail_reports import connect

        connect()
