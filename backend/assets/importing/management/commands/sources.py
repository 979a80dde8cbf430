"""`./assets sources`: the sources that feed the figures, and how far each is; end one, or reopen it."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.core.management.base import CommandError

from assets.audit import COMMAND_LINE
from assets.common.clock import database_now
from assets.common.commands import UncheckedCommand
from assets.common.days import FIRST_DAY, zone
from assets.common.errors import Refused
from assets.feeds.selectors import Standing, standings
from assets.feeds.services import end, reopen
from assets.importing.wording import rows_of
from assets.reports.rollups.state import sources_change

END, REOPEN = "end", "reopen"


class Command(UncheckedCommand):
    help = (
        "The sources that feed the figures: up to when each is complete, and which days wait for it. A source that has "
        "gone for good is ended, so that nothing waits for it any more. Both steps are written to the audit log."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "step", nargs="?", choices=(END, REOPEN), help="end a source, or reopen it (default: neither)"
        )
        parser.add_argument("name", nargs="?", help="of the source: that of its plan")
        parser.add_argument(
            "--at",
            type=_day,
            help="with end: the first day of which nothing comes from it; those before still wait for it (YYYY-MM-DD; "
            "default: the day up to which it is complete, so that no day waits)",
        )

    def handle(self, *args: Any, step: str | None, name: str | None, at: date | None, **options: Any) -> None:
        if (step is None) != (name is None):
            raise CommandError(f"say which source to {step}")
        if at is not None and step != END:
            raise CommandError("--at belongs to end")
        if step is not None and name is not None:
            try:
                with sources_change():
                    if step == END:
                        end(name, at, by=COMMAND_LINE)
                    else:
                        reopen(name, by=COMMAND_LINE)
            except Refused as refused:
                raise CommandError(str(refused)) from refused
        found = standings(database_now())
        if not found:
            self.stdout.write("no source feeds the figures: no day waits for one")
        for one in found:
            self.stdout.write(f"{one.feed.name}: {'; '.join(_facts(one))}")


def _facts(one: Standing) -> Iterator[str]:
    feed = one.feed
    if feed.complete_to is None:
        yield "has not come in yet"
    else:
        behind = "" if one.lag is None else f", {_duration(one.lag)} behind"
        yield f"complete to {_moment(feed.complete_to)}{behind}"
    if feed.every_seconds is not None:
        yield f"followed every {feed.every_seconds} s"
    if feed.rejected:
        yield f"{rows_of(feed.rejected)} rejected"
    if feed.failure:
        yield f"FAILS: {feed.failure}"
    if feed.ended_on is not None:
        yield f"ended on {feed.ended_on}"
    if one.is_silent:
        since = feed.heard_at or feed.began_at
        yield f"SILENT: nothing was heard of it since {_moment(since)}"
    if one.holds_from is None:
        yield "no day waits for it"
    elif one.holds_from == FIRST_DAY:
        yield "all days wait for it"
    else:
        yield f"days from {one.holds_from} on wait for it"


def _moment(at: datetime) -> str:
    return at.astimezone(zone()).strftime("%Y-%m-%d %H:%M:%S")


def _duration(lag: timedelta) -> str:
    minutes, seconds = divmod(int(lag.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min" if minutes else f"{seconds} s"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2026-03-21") from wrong
