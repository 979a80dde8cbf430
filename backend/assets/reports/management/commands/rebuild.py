"""`manage.py rebuild`: make days of the rollups anew from the logs, and say what was different."""

from datetime import date
from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.common.commands import UncheckedCommand
from assets.common.days import FIRST_DAY, LAST_DAY
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.days import days_with_facts


def day(text: str) -> date:
    return date.fromisoformat(text)


class Command(UncheckedCommand):
    help = "Rebuild days of the rollups from the logs, beside whatever runs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--from", dest="first", type=day, default=FIRST_DAY, help="the first day (YYYY-MM-DD)"
        )
        parser.add_argument("--to", dest="last", type=day, default=LAST_DAY, help="the last day (YYYY-MM-DD)")

    def handle(self, *args: Any, first: date, last: date, **options: Any) -> None:
        if first > last:
            raise CommandError(f"--from {first} is after --to {last}")
        drain()
        done = rebuild(days_with_facts(first, last))
        for difference in done.differences:
            self.stdout.write(f"different: {difference}")
        self.stdout.write(f"{done.days} days rebuilt, {done.changed} cells changed")
