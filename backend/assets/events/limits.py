"""How much a source may send at once."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """`queued` facts and days are in no figure yet when a source is told to wait. `future`: how far a clock may be ahead."""

    events: int = 1000
    bytes: int = 1024 * 1024
    queued: int = 200_000
    waiting: int = 100_000
    released: int = 1000
    future: timedelta = timedelta(minutes=5)
    steps: int = 16


LIMITS = Limits()
