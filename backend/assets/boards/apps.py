"""The boards app."""

from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "assets.boards"
