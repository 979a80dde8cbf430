"""Writes the reference pages from the code, or checks that they are current."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from assets.reference.commands import commands_page
from assets.reference.errors import errors_page
from assets.reference.files import REFERENCE, write_or_check
from assets.reference.metrics import metrics_page
from assets.reference.permissions import permissions_page
from assets.reference.settings import settings_page

PAGES = {
    "metrics.md": metrics_page,
    "errors.md": errors_page,
    "settings.md": settings_page,
    "commands.md": commands_page,
    "permissions.md": permissions_page,
}


class Command(BaseCommand):
    help = "Write the pages of docs/reference from the code; with --check, fail if they are not current."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing, fail if a page is stale")

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        write_or_check(self, {REFERENCE / name: page() for name, page in PAGES.items()}, check=check)
