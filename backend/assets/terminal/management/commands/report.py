"""`report overview|metrics|...|rows`: figures on the terminal."""

import sys
from argparse import REMAINDER
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from assets.common.clock import now
from assets.common.days import day_of
from assets.terminal.answers import Server
from assets.terminal.report import run, utf8


class Command(BaseCommand):
    help = "Figures on the terminal, the same as the API's."

    def run_from_argv(self, argv: list[str]) -> None:
        """All words belong to the report: a wrong one is one line of error, without a page of usage."""
        sys.exit(self._run(argv[2:]))

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words", nargs=REMAINDER, help="as `./assets report --help` lists them")

    def handle(self, *args: Any, **options: Any) -> None:
        """For those who call the command from code."""
        sys.exit(self._run(options["words"]))

    def _run(self, words: list[str]) -> int:
        out, errors = utf8(sys.stdout), utf8(sys.stderr)
        server = Server(settings.ASSETS_URL, settings.ASSETS_TOKEN)
        known = server if server.url and server.token else None
        return run(words, server=known, today=day_of(now()), out=out, errors=errors)
