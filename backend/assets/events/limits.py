"""How much a source may send at once."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Of one request: `events`, `bytes`, and `steps` of one object. `future`: how far a sender's clock may be ahead.

    A source has to wait while `queued` facts and days are in no figure yet. `waiting`: its events that may wait for
    others; `released`: how many of these one transaction applies.
    """

    events: int = 1000
    bytes: int = 1024 * 1024
    queued: int = 200_000
    waiting: int = 100_000
    released: int = 1000
    future: timedelta = timedelta(minutes=5)
    steps: int = 16


LIMITS = Limits()
