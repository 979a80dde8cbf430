"""The loop: a workflow and a pause, until it is stopped. Refusals are counted, a lost database awaited."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from threading import Event
from typing import cast

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.postgresql.base import DatabaseWrapper

from assets.common.clock import now
from assets.common.errors import Refused
from assets.demo.errors import NoDemo
from assets.demo.live.marketplace import Marketplace
from assets.demo.models import DemoMarketplace
from assets.demo.rhythm import HOURS, local_hour

log = logging.getLogger(__name__)

SHORTEST_WAIT, LONGEST_WAIT = 0.5, 15.0
LOGGED_EVERY = 500
"""Workflows between two lines of the log."""

SHORTEST_PAUSE, LONGEST_PAUSE = 0.1, 4.0
MEAN_PAUSE = 0.55
"""Seconds between two workflows; the mean is that of a usual hour."""

AWAY = (OperationalError, InterfaceError)


@dataclass
class Tally:
    """What has happened so far: workflows by name, refusals by code, times that the database was away."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    away: int = 0

    @property
    def total(self) -> int:
        return self.done.total() + self.refused.total()

    def __str__(self) -> str:
        codes = ", ".join(f"{code} {count}" for code, count in self.refused.most_common()) or "none"
        done, refused = self.done.total(), self.refused.total()
        return f"{done} workflows done, {refused} refused ({codes}), database away {self.away} times"


def run(stop: Event, chance: Random, limit: int | None = None) -> Tally:
    """Live until `stop` is set, or for `limit` workflows without a pause. Raises NoDemo."""
    tally, wait = Tally(), SHORTEST_WAIT
    marketplace: Marketplace | None = None
    while not stop.is_set() and (limit is None or tally.total < limit):
        try:
            # After a loss what was under way may have been done or not: the open tickets are read again.
            marketplace = marketplace or _begin(chance)
            _step(marketplace, tally)
        except AWAY as error:
            tally.away += 1
            log.warning("the database is away, next try in %.1f s: %s", wait, str(error).partition("\n")[0])
            marketplace = None
            _put_away_what_is_dead()
            stop.wait(wait)
            wait = min(wait * 2, LONGEST_WAIT)
            continue
        wait = SHORTEST_WAIT
        if tally.total % LOGGED_EVERY == 0:
            log.info("%s", tally)
        if limit is None:
            stop.wait(pause(chance, now()))
    return tally


def _put_away_what_is_dead() -> None:
    """A lost database leaves every idle connection of the pool dead, and each would cost a wait of its own."""
    connection.close()
    pool = cast("DatabaseWrapper", connection).pool
    if pool is not None:
        pool.check()


def _begin(chance: Random) -> Marketplace:
    if not DemoMarketplace.objects.exists():
        raise NoDemo("this database does not hold the demo marketplace: make_demo makes it in an empty one")
    return Marketplace(chance)


def _step(marketplace: Marketplace, tally: Tally) -> None:
    """A workflow. A refusal (no funds, a ticket that somebody else has moved) is part of life."""
    try:
        tally.done[marketplace.step()] += 1
    except Refused as refusal:
        tally.refused[refusal.code] += 1


def pause(chance: Random, at: datetime) -> float:
    """Seconds to wait before the next workflow: as suits the hour, and never long enough to look dead."""
    mean = MEAN_PAUSE / HOURS[local_hour(int(at.timestamp()))]
    return max(SHORTEST_PAUSE, min(chance.expovariate(1 / mean), LONGEST_PAUSE))
