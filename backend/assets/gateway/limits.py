"""Limits of top-ups, beside the amounts of the settings."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class TopUpLimits:
    """`open`: a user's top-ups under way, of those begun within `counted`. `listed`: the newest that are shown.

    A payer can be sent to the gateway for `start_within`; one who was not is given up after `start_given_up`, which
    is later by far more than a request can take. `given_up`: how long a payer may stay at the bank.
    `unanswered`: payments one after the other of which the gateway says nothing, before a sweep ends.
    """

    open: int = 5
    counted: timedelta = timedelta(minutes=30)
    listed: int = 20
    start_within: timedelta = timedelta(minutes=10)
    start_given_up: timedelta = timedelta(minutes=30)
    given_up: timedelta = timedelta(days=3)
    first_check: timedelta = timedelta(minutes=2)
    longest_pause: timedelta = timedelta(hours=1)
    checked_at_once: int = 200
    unanswered: int = 3


LIMITS = TopUpLimits()
