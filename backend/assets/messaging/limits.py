"""How often and how long a message is tried, and how long its delivery is asked about."""

from dataclasses import dataclass
from datetime import timedelta

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 30, 60, 120, 240, 480))
"""After each attempt that failed; after the last of them one more attempt is made."""

LIFE = timedelta(days=1)
"""How long most messages are tried. The pauses fit into it."""

CHECKS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440))
"""Between asking a provider whether a message has arrived; after the last it stays `sent`."""

HINT_PAUSE = timedelta(seconds=30)
"""Anybody may say that a provider knows more of a message: it is asked about it no more often than this."""

LEASE = timedelta(minutes=2)
"""How long an attempt may be under way; one that took longer was left by a worker that died."""

REPORTED_WITHIN = timedelta(days=3)
"""How long a mail service may report of a mail."""

RETENTION = timedelta(days=90)
"""How long an ended message keeps the id by which its provider knows it."""

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Limits:
    """`at_once`: messages of one job. `codes_an_hour`: to one number, and of one user; `code_tries`: of one code."""

    at_once: int = 50
    connect_seconds: float = 4.0
    answer_seconds: float = 10.0
    codes_an_hour: int = 3
    code_tries: int = 5
    code_life: timedelta = timedelta(minutes=10)
    tests_an_hour: int = 10


LIMITS = Limits()
