"""How much is sent: published with the list of schedules."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Schedules and tests of one person, missed periods that are made up for, attempts, and bytes in a mail.

    `behind`: after a long outage only the newest periods are sent. `attached`: a larger file is told by a link.
    """

    schedules: int = 30
    tests_an_hour: int = 5
    behind: int = 7
    attempts: int = 6
    attached: int = 10 * 1024**2


LIMITS = Limits()

HOUR = timedelta(hours=1)
FIRST_PAUSE = timedelta(minutes=5)
"""Before the second attempt; it is twice as long before each of the next."""

MAKING_AT_MOST = timedelta(minutes=20)
SENDING_AT_MOST = timedelta(minutes=10)
"""Longer than a mail server is waited for: whoever took so long is dead."""
