"""`./assets seals`: how far days are sealed; hold sealing, or release it."""

from argparse import ArgumentParser
from typing import Any

from assets.audit import COMMAND_LINE
from assets.common.clock import database_now
from assets.common.commands import UncheckedCommand
from assets.feeds.selectors import awaited
from assets.publishing.holding import hold, release
from assets.reports.rollups import read_state
from assets.reports.seals.published import last_sealed_day

HOLD, RELEASE = "hold", "release"


class Command(UncheckedCommand):
    help = (
        "How far days are sealed, and whether sealing is held. While it is, days that are over stay open: what is "
        "brought in can still be taken back without a restatement. Both are written to the audit log."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "step",
            nargs="?",
            choices=(HOLD, RELEASE),
            help="hold sealing, or let it go on (default: neither)",
        )

    def handle(self, *args: Any, step: str | None, **options: Any) -> None:
        if step == HOLD:
            hold(database_now(), by=COMMAND_LINE)
        elif step == RELEASE:
            release(by=COMMAND_LINE)
        last = last_sealed_day()
        self.stdout.write("no day is sealed yet" if last is None else f"sealed up to {last}")
        if source := awaited():
            self.stdout.write(f"days from {source.first_day} on wait for {source.name}: ./assets sources")
        held = read_state().sealing_held_at
        if held is None:
            self.stdout.write("sealing goes on: within ten minutes days that are over are sealed")
        else:
            self.stdout.write(
                f"sealing is held since {held.isoformat(timespec='seconds')}: ./assets seals release ends that"
            )
