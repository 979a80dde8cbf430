"""The alerts app."""

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "assets.alerts"
