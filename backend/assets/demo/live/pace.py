"""How long until something happens again: as long as suits the hour, and never long enough to look dead."""

from datetime import datetime
from random import Random

from assets.demo.rhythm import HOURS, local_hour

SHORTEST, LONGEST = 0.1, 4.0
AT_A_USUAL_HOUR = 0.55


def pause(chance: Random, at: datetime) -> float:
    """Seconds to wait before the next workflow."""
    mean = AT_A_USUAL_HOUR / HOURS[local_hour(int(at.timestamp()))]
    return max(SHORTEST, min(chance.expovariate(1 / mean), LONGEST))
