"""`make_demo`: fill an empty database with the demo marketplace."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from time import monotonic

from django.core.management.base import CommandError

from assets.common.clock import now
from assets.common.commands import UncheckedCommand
from assets.common.errors import Refused
from assets.demo.accounts import ACCOUNTS, DEMO_PASSWORD
from assets.demo.services import make_demo


def _number(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not least <= int(text) <= most:
            raise ArgumentTypeError(f"{text!r} is not a number from {least} to {most}")
        return int(text)

    return parse


class Command(UncheckedCommand):
    help = (
        "Make the demo marketplace: two years of logs from one seed. Does nothing where it is made already."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--seed", type=_number(0, 10**9), default=1, help="another seed, another marketplace"
        )
        parser.add_argument("--users", type=_number(50, 100_000), default=5_000, help="how many users (5000)")
        parser.add_argument(
            "--tickets", type=_number(0, 1_000_000), default=60_000, help="how many tickets (60000)"
        )

    def handle(self, *args: object, seed: int, users: int, tickets: int, **options: object) -> None:
        began = monotonic()

        def progress(line: str) -> None:
            self.stderr.write(f"demo {monotonic() - began:6.1f} s  {line}")
            self.stderr.flush()

        try:
            made = make_demo(
                seed=seed, users=users, tickets=tickets, end=now().replace(microsecond=0), progress=progress
            )
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        demo = made.demo
        until = f"{demo.ended_at:%Y-%m-%d %H:%M} UTC"
        size = f"seed {demo.seed}, {demo.users:,} users, {demo.tickets:,} tickets, until {until}"
        if made.rows:
            progress(f"made: {size}; {made.rows:,} rows")
        else:
            progress(f"already made, nothing to do: {size}")
        for account in ACCOUNTS:
            self.stdout.write(
                f"sign in as {account.role.ljust(7)}  {account.email.ljust(19)}  {DEMO_PASSWORD}"
            )
