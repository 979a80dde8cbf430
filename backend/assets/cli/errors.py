"""Errors and exit statuses of commands."""

import signal

OK = 0
FAILED = 1
USAGE = 2


class UsageError(Exception):
    """The command line is invalid; the text is one line."""


class CommandError(Exception):
    """The command failed; the text tells the user why and what would help."""


class Interrupted(BaseException):
    """A signal ended the command."""

    def __init__(self, sig: int) -> None:
        super().__init__(signal.Signals(sig).name)
        self.sig = sig

    @property
    def status(self) -> int:
        """The exit status that shells expect."""
        return 128 + self.sig
