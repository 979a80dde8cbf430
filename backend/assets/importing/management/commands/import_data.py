"""`import_data PLAN`: bring the files of anybody into the marketplace by a plan of SQL queries."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from assets.common.errors import Refused
from assets.importing.loading import BATCH_ROWS
from assets.importing.progress import Progress
from assets.importing.services import Options, import_plan
from assets.importing.summary import summary

REJECTED, FAILED = 1, 2


class Command(BaseCommand):
    help = "Import data by a plan. Exit status: 0 all loaded, 1 some rows rejected, 2 nothing could be done."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "plan", type=Path, help="folder of the plan: <target>.sql files and an optional plan.toml"
        )
        parser.add_argument("--data", type=Path, help="folder of the data files (default: the plan's own)")
        parser.add_argument("--dry-run", action="store_true", help="validate every row, load none")
        parser.add_argument(
            "--allow-roles",
            action="store_true",
            help="let new users have other roles than `user` (default: a plan with such rows is refused)",
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
        try:
            outcome = import_plan(
                plan,
                (options["data"] or plan).resolve(),
                options["rejects"].resolve(),
                Options(
                    dry_run=options["dry_run"],
                    allow_roles=options["allow_roles"],
                    hold_seals=options["hold_seals"],
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


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
