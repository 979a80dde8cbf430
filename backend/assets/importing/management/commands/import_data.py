"""`import_data PLAN`: bring the files of anybody into the marketplace by a plan of SQL queries, or take that back."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.common.commands import UncheckedCommand
from assets.common.errors import Refused
from assets.importing.loading import BATCH_ROWS
from assets.importing.plan import plan_name
from assets.importing.progress import Progress
from assets.importing.services import Options, import_plan
from assets.importing.summary import summary, summary_of_undone
from assets.importing.undoing import undo

REJECTED, FAILED = 1, 2


class Command(UncheckedCommand):
    help = (
        "Import data by a plan, or take back what it brought in. Exit status: 0 all done, 1 some rows rejected, "
        "2 nothing could be done."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "plan",
            type=Path,
            help="folder of the plan: <target>.sql files and an optional plan.toml; with --undo its name does too",
        )
        parser.add_argument("--data", type=Path, help="folder of the data files (default: the plan's own)")
        parser.add_argument(
            "--dry-run", action="store_true", help="validate every row, load none; say what --undo would do"
        )
        parser.add_argument(
            "--undo",
            action="store_true",
            help="take back all that the plan brought in: figures of open days then read as before it",
        )
        parser.add_argument(
            "--restate",
            action="store_true",
            help="with --undo: also on sealed days, whose reports are restated (default: refused)",
        )
        parser.add_argument(
            "--allow-roles",
            action="store_true",
            help="let new users have other roles than `user` (default: a plan with such rows is refused)",
        )
        parser.add_argument(
            "--correct",
            action="store_true",
            help="rows that contradict what was loaded before correct it: the difference counts on the day of the "
            "original, whose report is restated where it is sealed (default: such rows are rejected)",
        )
        parser.add_argument(
            "--hold-seals",
            action="store_true",
            help="seal no day from here on, until `./assets seals release`: what comes can be looked at before",
        )
        parser.add_argument(
            "--rejects",
            type=Path,
            default=Path("rejects.csv"),
            help="file for rejected rows (default: ./rejects.csv)",
        )
        parser.add_argument(
            "--batch-rows",
            type=_positive,
            default=BATCH_ROWS,
            help=f"rows of one transaction (default: {BATCH_ROWS})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        plan: Path = options["plan"]
        if options["restate"] and not options["undo"]:
            raise CommandError("--restate belongs to --undo")
        if options["undo"]:
            for name in ("data", "allow_roles", "correct", "hold_seals"):
                if options[name]:
                    raise CommandError(f"--{name.replace('_', '-')} does not belong to --undo")
            self._undo(plan, dry_run=options["dry_run"], restate=options["restate"])
            return
        try:
            outcome = import_plan(
                plan,
                (options["data"] or plan).resolve(),
                options["rejects"].resolve(),
                Options(
                    dry_run=options["dry_run"],
                    allow_roles=options["allow_roles"],
                    hold_seals=options["hold_seals"],
                    correct=options["correct"],
                    batch_rows=options["batch_rows"],
                ),
                progress=Progress(out=sys.stderr),
            )
        except (Refused, OSError) as refused:
            self.stderr.write(f"import: {refused}")
            sys.exit(FAILED)
        for line in summary(outcome):
            self.stdout.write(line)
        if outcome.rejected:
            sys.exit(REJECTED)

    def _undo(self, plan: Path, *, dry_run: bool, restate: bool) -> None:
        try:
            progress = Progress(out=sys.stderr)
            undone = undo(
                plan_name(plan) if plan.is_dir() else str(plan),
                dry_run=dry_run,
                restate=restate,
                progress=progress,
            )
        except Refused as refused:
            self.stderr.write(f"undo: {refused}")
            sys.exit(FAILED)
        for line in summary_of_undone(undone):
            self.stdout.write(line)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
