"""Limits of schedules, which the API publishes with the list of schedules."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Schedules and tests per user, missed periods that are sent later, attempts, and bytes of an attachment.

    `behind`: after a long outage only the newest periods are sent. `attached`: a larger file is sent as a link.
    """

    schedules: int = 30
    tests_an_hour: int = 5
    behind: int = 7
    attempts: int = 6
    attached: int = 10 * 1024**2


LIMITS = Limits()

HOUR = timedelta(hours=1)
FIRST_PAUSE = timedelta(minutes=5)
"""Before the second attempt; it doubles before each of the next."""

BUILD_TIMEOUT = timedelta(minutes=20)
SEND_TIMEOUT = timedelta(minutes=10)
"""Longer than any wait for a mail server: after that the worker is dead."""
