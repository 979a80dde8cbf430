"""The retractions app."""

from django.apps import AppConfig


class RetractionsConfig(AppConfig):
    name = "assets.retractions"
