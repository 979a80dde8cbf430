"""The anomalies app."""

from django.apps import AppConfig


class AnomaliesConfig(AppConfig):
    name = "assets.anomalies"
