"""`./assets gateway reconcile FILE`: a statement of the gateway against our payments, to the rial."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from assets.audit import COMMAND_LINE
from assets.common.clock import database_now
from assets.common.commands import UncheckedCommand
from assets.statements.errors import StatementBroken
from assets.statements.models import GatewayStatement
from assets.statements.services import reconcile_statement

SHOWN = 20


class Command(UncheckedCommand):
    help = (
        "Compare a statement file of the gateway (CSV or XLSX) with our payments: each payment, amount and fee. The "
        "result is stored, shown on the page of reconciliation, and written to the audit log."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("step", choices=("reconcile",), help="what to do with the file")
        parser.add_argument("file", type=Path, help="the statement, CSV or XLSX")
        parser.add_argument(
            "--from", dest="first", type=_day, help="the first day that it covers (default: its first)"
        )
        parser.add_argument(
            "--to", dest="last", type=_day, help="the last day that it covers (default: its last)"
        )
        parser.add_argument("--encoding", help="of a CSV file that is not UTF-8, such as windows-1256")
        parser.add_argument(
            "--tomans", action="store_true", help="amounts are in tomans, and the file does not say so"
        )

    def handle(
        self,
        *args: Any,
        file: Path,
        first: date | None,
        last: date | None,
        encoding: str | None,
        tomans: bool,
        **options: Any,
    ) -> None:
        try:
            done = reconcile_statement(
                file,
                database_now(),
                by=COMMAND_LINE,
                first=first,
                last=last,
                encoding=encoding,
                tomans=tomans,
            )
        except StatementBroken as broken:
            raise CommandError(str(broken), returncode=2) from broken
        self._say(done)
        if done.breaks:
            raise CommandError(
                f"{done.breaks} breaks; all of it is on the page of reconciliation, number {done.id}"
            )

    def _say(self, done: GatewayStatement) -> None:
        self.stdout.write(f"{done.file}: {done.rows} rows, {done.first_day} to {done.last_day}")
        for total in done.totals:
            self.stdout.write(
                f"{total['of']}: ours {total['ours']}, theirs {total['theirs']}, difference {total['difference']} rials"
            )
        for one in done.shown[:SHOWN]:
            self.stdout.write(
                f"BREAK {one['kind']}: payment {one['payment'] or '-'}, authority {one['authority'] or '-'},"
                f" row {one['line'] or '-'}: ours {one['ours'] or '-'}, theirs {one['theirs'] or '-'}"
            )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2026-03-21") from wrong
