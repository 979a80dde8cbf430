"""Serves the site and its API until SIGTERM or SIGINT."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management.base import BaseCommand
from django.db import connections

from assets.common.checks import SERVING
from assets.web.server import Server, configured, shared_socket

DEFAULT_PORT = 8000


class Command(BaseCommand):
    help = "Serve the site and its API on ASSETS_BIND."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--port", type=int, default=DEFAULT_PORT, help=f"where to answer ({DEFAULT_PORT})"
        )

        parser.add_argument(
            "--shared", action="store_true", help="answer there beside other processes that do so too"
        )

    def handle(self, *args: Any, port: int, shared: bool, **options: Any) -> None:
        self.check(tags=[Tags.database], databases=list(connections))
        self.check(tags=[SERVING], include_deployment_checks=True)
        server = Server(configured(settings.BIND, port))
        server.run([shared_socket(settings.BIND, port)] if shared else None)
