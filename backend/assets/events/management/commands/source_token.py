"""`./assets token --source NAME`: a machine account that sends events, and its token."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.common.commands import UncheckedCommand
from assets.events.errors import SourceNotFound, SourceRefused
from assets.events.models import EventSource
from assets.events.services.sources import SCOPE, make_source, revoke_source
from assets.events.types import TYPES


class Command(UncheckedCommand):
    help = "Make a source of events and print its token; or revoke one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--source",
            required=True,
            metavar="NAME",
            help="what it is called; it shares its external ids with the import plan of this name",
        )
        parser.add_argument("--scope", choices=[SCOPE], default=SCOPE, help=f"what it may do ({SCOPE})")
        parser.add_argument(
            "--types",
            nargs="+",
            action="extend",
            default=[],
            metavar="TYPE",
            help="what it may send, as payment.verified or payment.* (default: all that is not about money)",
        )
        kind = parser.add_mutually_exclusive_group()
        kind.add_argument(
            "--signs",
            action="store_true",
            help="it signs what it sends (Standard Webhooks) in place of sending a token: print the secret of that",
        )
        kind.add_argument("--revoke", action="store_true", help="end the source of this name")

    def handle(self, *args: Any, **options: Any) -> None:
        name: str = options["source"]
        try:
            if options["revoke"]:
                self._revoke(name)
                return
            _, secret = make_source(
                name=name,
                types=_types(options["types"]),
                signs=options["signs"],
                now=clock.now(),
                by=COMMAND_LINE,
            )
        except SourceRefused as refused:
            allowed = f" (allowed: {', '.join(refused.allowed)})" if refused.allowed else ""
            raise CommandError(f"{refused}{allowed}", returncode=2) from refused
        self.stdout.write(secret)

    def _revoke(self, name: str) -> None:
        source = EventSource.objects.filter(name=name, revoked_at=None).first()
        try:
            revoke_source(source.id if source else 0, now=clock.now(), by=COMMAND_LINE)
        except SourceNotFound as unknown:
            raise CommandError(f"there is no source {name}", returncode=2) from unknown
        self.stdout.write(f"revoked: {name}")


def _types(words: list[str]) -> list[str]:
    """The types that are named, where `payment.*` stands for all that begin so."""
    names = [name for word in words for name in word.replace(",", " ").split()]
    chosen: list[str] = []
    for name in names:
        meant = [type_.name for type_ in TYPES if name.endswith(".*") and type_.name.startswith(name[:-1])]
        chosen += meant or [name]
    return chosen
