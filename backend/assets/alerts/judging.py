"""When an episode begins and when it is over: the one rule, for what happens now and for what would have happened.

An episode begins above the level and ends at the clear level, which may be lower: a figure that moves about the level
is one episode. After its end the rule is silent for its cool-down. Arithmetic only.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Reading:
    """What a rule reads at a moment. `excess` is what is compared with its level; None where nothing can be said.

    `value` and `previous` are in the smallest steps of the metric's unit, `change` in tenths.
    """

    at: datetime
    excess: int | None
    first_day: date | None = None
    last_day: date | None = None
    value: int | None = None
    previous: int | None = None
    change: int | None = None


@dataclass(frozen=True)
class Terms:
    """An episode begins above `level` and ends at or below `clear`, which is not above it.

    `once`: only the first one counts.
    """

    level: int
    clear: int
    cool_down: timedelta
    once: bool


@dataclass(frozen=True)
class RuleState:
    """Whether an episode is under way, when the last one ended, and how many there were."""

    is_open: bool = False
    ended_at: datetime | None = None
    episodes: int = 0


class Move(StrEnum):
    STAYS = "stays"
    BEGINS = "begins"
    ENDS = "ends"


def judge(terms: Terms, state: RuleState, reading: Reading) -> tuple[Move, RuleState]:
    """What a reading does to a rule, and the state that it leaves."""
    if reading.excess is None:
        return Move.STAYS, state
    if state.is_open:
        if reading.excess > terms.clear:
            return Move.STAYS, state
        return Move.ENDS, RuleState(False, reading.at, state.episodes)
    if reading.excess <= terms.level or not _may_begin(terms, state, reading.at):
        return Move.STAYS, state
    return Move.BEGINS, RuleState(True, state.ended_at, state.episodes + 1)


def judge_all(
    terms: Terms, state: RuleState, readings: Iterable[Reading]
) -> Iterator[tuple[Move, Reading, RuleState]]:
    """Each reading in turn."""
    for reading in readings:
        move, state = judge(terms, state, reading)
        yield move, reading, state


def _may_begin(terms: Terms, state: RuleState, at: datetime) -> bool:
    if terms.once and state.episodes:
        return False
    return state.ended_at is None or at - state.ended_at >= terms.cool_down
