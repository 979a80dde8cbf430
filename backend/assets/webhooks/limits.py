"""Limits of webhooks. The API returns those that matter to receivers."""

from dataclasses import dataclass
from datetime import timedelta

PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=18),
    timedelta(hours=22),
)
"""After each attempt that failed; after the last of them one more attempt is made."""

LIFE = timedelta(days=3)
"""How long a delivery is tried. The pauses fit into it."""

LEASE = timedelta(minutes=1)
"""How long an attempt may be under way; one that took longer was left by a worker that died."""

SWITCHED_OFF_AFTER = timedelta(days=3)
"""An endpoint to which nothing was delivered for so long, while it was tried, is switched off."""

ROTATION = timedelta(days=1)
"""How long a former secret signs beside its successor."""

RETENTION = timedelta(days=90)
"""How long deliveries that are over are stored."""

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Limits:
    """`connect_seconds` is for one address; `answer_seconds` is for all of an attempt."""

    endpoints: int = 20
    tests_a_minute: int = 10
    connect_seconds: float = 4.0
    answer_seconds: float = 15.0
    answer_bytes: int = 16_384
    look_up_seconds: float = 3.0
    addresses_tried: int = 3
    deliveries_a_job: int = 50


LIMITS = Limits()
