"""`manage.py verify --audit`: check that nothing in the audit log was changed, and say how far that goes."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from assets.audit.verifying import Tail, Verified, verify

BROKEN = 1


class Command(BaseCommand):
    help = (
        "Check what was written against what vouches for it. Exit status: 0 all as it was written, 1 not so."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--audit", action="store_true", required=True, help="the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        found = verify()
        self.stdout.write(_extent(found))
        self.stdout.write(_tail(found.tail))
        if found.broken is not None:
            self.stderr.write(f"audit: broken at {found.broken}")
            sys.exit(BROKEN)
        self.stdout.write("audit: all as it was written")


def _extent(found: Verified) -> str:
    erased = f", details erased from {found.erased}" if found.erased else ""
    return f"audit: {found.links} links are good{erased}; head {found.head.hex()}"


def _tail(tail: Tail) -> str:
    if tail.oldest is None:
        return "audit: no event waits to be chained"
    return (
        f"audit: {tail.count} not chained yet: events {tail.first} to {tail.last},"
        f" the oldest of {tail.oldest.isoformat(timespec='seconds')}"
    )
