"""`./assets token EMAIL|ROLE`: a bearer token for an account of this installation."""

import argparse
from typing import Any

from django.core.management.base import CommandError, CommandParser

from assets.access.errors import SecondFactorRequired, TokenRefused
from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import LONGEST_DAYS, make_token, scopes_allowed
from assets.accounts.models import Role, User
from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.common.commands import UncheckedCommand

NAME = "made on the command line"
DAYS = 30


class Command(UncheckedCommand):
    help = "Print a personal token for an account; a role means the demo's account of that role."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("account", metavar="EMAIL|ROLE", help="whose token")
        parser.add_argument(
            "--scope",
            action="append",
            default=[],
            help="a permission; repeat for several (default: all of the account's)",
        )
        parser.add_argument("--days", type=_days, default=DAYS, help=f"days until it expires ({DAYS})")

    def handle(self, *args: Any, **options: Any) -> None:
        account: str = options["account"]
        email = f"{account}@example.com" if account in Role.values else account
        user = User.objects.filter(email__iexact=email, is_active=True).first()
        if user is None:
            raise CommandError(f"there is no active account {email}", returncode=2)
        viewer = current_viewer(user)
        try:
            _, secret = make_token(
                viewer,
                name=NAME,
                scopes=options["scope"] or scopes_allowed(viewer),
                days=options["days"],
                now=clock.now(),
                by=COMMAND_LINE,
            )
        except TokenRefused as refused:
            allowed = f" (allowed: {', '.join(refused.allowed)})" if refused.allowed else ""
            raise CommandError(f"{refused}{allowed}", returncode=2) from refused
        except SecondFactorRequired as refused:
            raise CommandError(str(refused), returncode=2) from refused
        self.stdout.write(secret)


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LONGEST_DAYS:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of days from 1 to {LONGEST_DAYS}")
    return int(text)
