"""`manage.py verify`: check that nothing was changed in silence, and say how far that goes."""

import sys
from argparse import ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.audit.verifying import Tail, verify
from assets.common.clock import now
from assets.common.commands import UncheckedCommand
from assets.common.days import FIRST_DAY, LAST_DAY
from assets.publishing.invariants import broken_invariant
from assets.publishing.verifying import verify_published

BROKEN = 1


def day(text: str) -> date:
    """A day as it is written on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2026-03-21") from wrong


class Command(UncheckedCommand):
    help = (
        "Check what was published and written against what vouches for it: sealed reports and restatements, the books "
        "as they are now, the audit log. Exit status: 0 all as it was, 1 not so."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--audit", action="store_true", help="the audit log alone")
        parser.add_argument(
            "--from", dest="first", type=day, default=FIRST_DAY, help="count again from this day (YYYY-MM-DD)"
        )
        parser.add_argument(
            "--to", dest="last", type=day, default=LAST_DAY, help="count again to this day (YYYY-MM-DD)"
        )

    def handle(self, *args: Any, audit: bool, first: date, last: date, **options: Any) -> None:
        if first > last:
            raise CommandError(f"--from {first} is after --to {last}")
        good = [self._audit()] if audit else [self._published(first, last), self._books(), self._audit()]
        if not all(good):
            sys.exit(BROKEN)

    def _published(self, first: date, last: date) -> bool:
        found = verify_published(first, last)
        self.stdout.write(
            f"reports: {found.reports} sealed, {found.restatements} restatements; head {found.head.hex()}"
        )
        if found.broken is not None:
            self.stderr.write(f"reports: broken at {found.broken}")
            return False
        self.stdout.write(
            f"reports: all as they were published, {found.recounted} counted again from the logs"
        )
        return True

    def _books(self) -> bool:
        broken = broken_invariant(now())
        if broken is not None:
            self.stderr.write(f"books: broken at {broken}")
            return False
        self.stdout.write("books: they agree")
        return True

    def _audit(self) -> bool:
        found = verify()
        erased = f", details erased from {found.erased}" if found.erased else ""
        self.stdout.write(f"audit: {found.links} links are good{erased}; head {found.head.hex()}")
        self.stdout.write(_tail(found.tail))
        if found.broken is not None:
            self.stderr.write(f"audit: broken at {found.broken}")
            return False
        self.stdout.write("audit: all as it was written")
        return True


def _tail(tail: Tail) -> str:
    if tail.oldest is None:
        return "audit: no event waits to be chained"
    return (
        f"audit: {tail.count} not chained yet: events {tail.first} to {tail.last},"
        f" the oldest of {tail.oldest.isoformat(timespec='seconds')}"
    )
