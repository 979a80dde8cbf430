"""The loop: a pause and what happens next, until it is stopped. Refusals are counted, what is away is waited for."""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random
from threading import Event

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from assets.access.errors import NotSignedIn
from assets.common.errors import Refused
from assets.demo.live.door import Closed, Door, TurnedDown
from assets.demo.live.marketplace import Marketplace

log = logging.getLogger(__name__)

SHORTEST_WAIT, LONGEST_WAIT = 0.5, 15.0
LOGGED_EVERY = 500
"""Workflows between two lines of the log."""

LONGEST_PAUSE = 20.0
"""Seconds between two looks at how often things happen, and at visitors who wait."""

AWAY = (OperationalError, InterfaceError)


@dataclass
class Tally:
    """What has happened so far: workflows by name, refusals by code, times that the database or the server was away."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    away: int = 0

    @property
    def total(self) -> int:
        return self.done.total() + self.refused.total()

    def __str__(self) -> str:
        codes = ", ".join(f"{code} {count}" for code, count in self.refused.most_common()) or "none"
        done, refused = self.done.total(), self.refused.total()
        return f"{done} workflows done, {refused} refused ({codes}), away {self.away} times"


def run(stop: Event, chance: Random, limit: int | None = None) -> Tally:
    """Live until `stop` is set, or for `limit` workflows without a pause. Raises NoDemo."""
    door = Door(settings.SITE_URL, stop)
    try:
        return _live(stop, chance, door, limit)
    finally:
        door.close()


def _live(stop: Event, chance: Random, door: Door, limit: int | None) -> Tally:
    tally, wait, away = Tally(), SHORTEST_WAIT, 0
    marketplace: Marketplace | None = None
    while not stop.is_set() and (limit is None or tally.total < limit):
        try:
            marketplace = marketplace or Marketplace(chance, door)
            done = tally.total
            _step(stop, chance, marketplace, tally, paced=limit is None)
        except AWAY as error:
            away += 1
            log.warning("the database is away, next try in %.1f s: %s", wait, str(error).partition("\n")[0])
            marketplace = None
            connection.close()
            stop.wait(wait)
            wait = min(wait * 2, LONGEST_WAIT)
            continue
        except Closed:
            break
        finally:
            tally.away = away + door.away
        wait = SHORTEST_WAIT
        if tally.total != done and tally.total % LOGGED_EVERY == 0:
            log.info("%s", tally)
    return tally


def _step(stop: Event, chance: Random, marketplace: Marketplace, tally: Tally, *, paced: bool) -> None:
    """Answer a visitor who waits; then, after its pause, what happens next."""
    _try(marketplace.answer_visitor, marketplace, tally)
    rates = marketplace.rates()
    if not paced or _wait(stop, chance, sum(rates.values())):
        _try(partial(marketplace.act, rates), marketplace, tally)


def _try(act: Callable[[], str | None], marketplace: Marketplace, tally: Tally) -> None:
    """Have something happen, and count it. A refusal (a ticket that somebody else has moved) is part of life."""
    try:
        if done := act():
            tally.done[done] += 1
    except TurnedDown as refusal:
        tally.refused[refusal.code] += 1
        if refusal.code == NotSignedIn.code:
            marketplace.make_tokens()
    except Refused as refusal:
        tally.refused[refusal.code] += 1


def _wait(stop: Event, chance: Random, rate: float) -> bool:
    """Wait for the next event of so many a second; returns whether it comes within the longest pause.

    Where it does not, it is drawn again: what has not come yet is as far off as ever, so that nothing adds up.
    """
    pause = chance.expovariate(rate) if rate > 0 else LONGEST_PAUSE
    return not stop.wait(min(pause, LONGEST_PAUSE)) and pause < LONGEST_PAUSE
