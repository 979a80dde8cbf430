"""Limits of alerts, which the API publishes with the list of rules."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Rules of all, recipients and filters of one, tests an hour of one person, days of a preview.

    `cool_down_hours` and `no_data_days` are the largest. `behind_days`: after an outage only so many of the newest
    days are judged.
    """

    rules: int = 100
    recipients: int = 30
    tests_an_hour: int = 10
    preview_days: int = 90
    cool_down_hours: int = 720
    no_data_days: int = 30
    mute_hours: int = 24 * 90
    behind_days: int = 31
    attempts: int = 6
    history: int = 100


LIMITS = Limits()

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

FAILED_WITHIN = DAY
"""What failed counts as failing for so long."""

FIRST_PAUSE = timedelta(minutes=2)
"""Before the second attempt to send a mail; it doubles before each of the next."""

SEND_TIMEOUT = timedelta(minutes=10)
"""Longer than any wait for a mail server: after that the worker is dead."""
