"""`./assets follow`: import what changes, for good."""

import re
import signal
import sys
from argparse import ArgumentTypeError
from pathlib import Path
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from assets.common.commands import UncheckedCommand
from assets.common.errors import Refused
from assets.importing.following import Follower, follow
from assets.importing.plan import read_plan

FAILED = 2
SECONDS = {"s": 1, "m": 60, "h": 3600}


class Command(UncheckedCommand):
    help = (
        "Import what changes by a plan, again and again until SIGTERM or SIGINT. Of tables in the plan's [since] only "
        "rows are read that changed. A round that fails is tried again later and later, and nothing is skipped."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "plan", type=Path, nargs="?", help="folder of the plan (default: those that ASSETS_FOLLOW names)"
        )
        parser.add_argument("--data", type=Path, help="folder of the data files (default: the plan's own)")
        parser.add_argument(
            "--every",
            type=_seconds,
            help="the pause between two rounds, such as 60s, 5m or 1h (default: ASSETS_FOLLOW_EVERY_SECONDS)",
        )

    def handle(
        self, *args: Any, plan: Path | None, data: Path | None, every: float | None, **options: Any
    ) -> None:
        folders = [plan] if plan else list(map(Path, settings.FOLLOW))
        if not folders:
            raise CommandError("say which plan to follow, or name plans in ASSETS_FOLLOW")
        if data is not None and len(folders) > 1:
            raise CommandError("--data is of one plan: say which")
        if plan is not None:
            self._refuse_broken(plan)
        stopped = Event()
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, lambda *_: stopped.set())
        pause = every or settings.FOLLOW_EVERY_SECONDS
        followers = [Follower(folder, (data or folder).resolve(), pause, self._report) for folder in folders]
        follow(followers, stopped)

    def _refuse_broken(self, plan: Path) -> None:
        """A plan named by hand is mended at once by its user; of those in the settings the others go on."""
        try:
            read_plan(plan, followed=True)
        except Refused as refused:
            self.stderr.write(f"follow: {refused}")
            sys.exit(FAILED)

    def _report(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _seconds(text: str) -> float:
    found = re.fullmatch(r"(\d{1,6})([smh]?)", text)
    if not found or not int(found[1]):
        raise ArgumentTypeError(f"{text!r} is no pause: write it as 60s, 5m or 1h")
    return float(int(found[1]) * SECONDS[found[2] or "s"])
