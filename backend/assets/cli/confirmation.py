"""Asking before data is thrown away."""

import sys

from assets.cli import terminal
from assets.cli.errors import CommandError
from assets.cli.installation import Installation

WORD = "delete"


def confirm_discarding(served: Installation) -> None:
    """Ask at the terminal before all data is deleted. Raises CommandError unless the word is typed."""
    if not served.has_embedded_database():
        raise CommandError(
            "--fresh deletes what the embedded PostgreSQL holds, and DATABASE_URL names one of your own: empty it there"
        )
    if not sys.stdin.isatty():
        raise CommandError("--fresh asks before it deletes anything: run it in a terminal")
    terminal.say(
        f"This deletes all data of {served.describe()} in {served.home}. ./assets backup DIR would keep a copy."
    )
    terminal.say(f"Type {WORD} to go on; anything else leaves all as it is.")
    if sys.stdin.readline().strip() != WORD:
        raise CommandError("nothing was deleted")
