"""`manage.py verify`: check that nothing was changed in silence, and say how far that goes."""

import sys
from argparse import ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.audit.verifying import Tail, verify
from assets.common.clock import database_now
from assets.common.commands import UncheckedCommand
from assets.common.days import FIRST_DAY, LAST_DAY
from assets.forecast.selectors import newest_shown
from assets.forecast.services import Remade, remake
from assets.publishing.invariants import broken_invariant
from assets.publishing.verifying import verify_published
from assets.publishing.verifying_on import verify_on
from assets.reconciliation.errors import DaysKeepWaiting, WritersKeepWaiting

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
        "as they are now, the audit log. What came since the last time; with --full, everything. "
        "It goes in slices: killed, it goes on where it was. Exit status: 0 all as it was, 1 not so."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--audit", action="store_true", help="the audit log alone")
        parser.add_argument(
            "--full", action="store_true", help="all of history again, and not what is new alone"
        )
        parser.add_argument("--from", dest="first", type=day, help="count again from this day (YYYY-MM-DD)")
        parser.add_argument("--to", dest="last", type=day, help="count again to this day (YYYY-MM-DD)")

    def handle(
        self, *args: Any, audit: bool, full: bool, first: date | None, last: date | None, **options: Any
    ) -> None:
        days = (first or FIRST_DAY, last or LAST_DAY) if first or last else None
        if days is not None and days[0] > days[1]:
            raise CommandError(f"--from {first} is after --to {last}")
        if days is not None and (audit or full):
            raise CommandError("--from and --to go with neither --audit nor --full")
        good = [] if audit else [self._published(days, full), self._books(full), self._forecast()]
        good.append(self._audit(full))
        if not all(good):
            sys.exit(BROKEN)

    def _published(self, days: tuple[date, date] | None, full: bool) -> bool:
        if days is not None:
            found = verify_published(*days)
        else:
            found = verify_on(
                database_now(),
                full=full,
                report=lambda done: self._tell(f"reports: {done.links} links, {done.left} reports left"),
            )
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

    def _books(self, full: bool) -> bool:
        try:
            broken = broken_invariant(
                database_now(), whole=full, report=lambda state: self._tell(f"books: {state.percent} %")
            )
        except (DaysKeepWaiting, WritersKeepWaiting) as busy:
            raise CommandError(
                "books: rows are being written that belong together: try again later"
            ) from busy
        if broken is not None:
            self.stderr.write(f"books: broken at {broken}")
            return False
        self.stdout.write("books: they agree")
        return True

    def _forecast(self) -> bool:
        """Make the newest forecast again. That it cannot be made is no break."""
        run = newest_shown()
        if run is None:
            return True
        remade = remake(run)
        said = f"forecasts: number {run.id}, {run.metric} from the days up to {run.sealed_to}: {remade}"
        (self.stderr if remade is Remade.DIFFERENT else self.stdout).write(said)
        return remade is not Remade.DIFFERENT

    def _tell(self, progress: str) -> None:
        """How far it is, to a terminal, where the next line takes its place."""
        if self.stderr.isatty():
            self.stderr.write(f"\r{progress}\x1b[K\r", ending="")

    def _audit(self, full: bool) -> bool:
        found = verify(full=full, report=lambda links: self._tell(f"audit: {links} links"))
        erased = f", details erased from {found.erased}" if found.erased else ""
        self.stdout.write(
            f"audit: {found.links} links are good, {found.checked} verified now{erased}; head {found.head.hex()}"
        )
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
