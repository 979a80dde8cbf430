"""Writes the description of the API to docs/reference/openapi.json, or checks that it is current."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from assets.api import api
from assets.reference.files import REFERENCE, write_or_check


def snapshot() -> str:
    """The description of the API as text, the same for the same code."""
    schema = api.get_openapi_schema(path_prefix="api/v1/")
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class Command(BaseCommand):
    help = "Write docs/reference/openapi.json from the code; with --check, fail if it is not current."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing, fail if the file is stale")

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        write_or_check(self, {REFERENCE / "openapi.json": snapshot()}, check=check)
