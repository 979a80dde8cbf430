"""How a command ends when it cannot do what was asked."""

import signal

OK = 0
FAILED = 1
USAGE = 2


class UsageError(Exception):
    """The command line is wrong; the text is one line."""


class CommandError(Exception):
    """What was asked cannot be done; the text says why and what would help, in words for a user."""


class Interrupted(BaseException):
    """A signal asked us to end."""

    def __init__(self, sig: int) -> None:
        super().__init__(signal.Signals(sig).name)
        self.sig = sig

    @property
    def status(self) -> int:
        """The exit status that shells expect."""
        return 128 + self.sig
