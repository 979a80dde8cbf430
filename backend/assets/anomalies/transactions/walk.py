"""Scoring a history as it would have been scored on its days: models are refitted weekly, on earlier days only."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.transactions.features import (
    DAY,
    LABEL_DELAY,
    Features,
    Transactions,
    behaviour,
    confirmed,
)
from assets.anomalies.transactions.groups import Flags
from assets.anomalies.transactions.learned import LearnedModel
from assets.anomalies.transactions.rules import Reason, RuleModel

REFIT_DAYS: Final = 7
FIRST_DAY: Final = 61
"""The first day that is scored, counted from 1: the days before it are only learnt from."""

WARM_UP_DAYS: Final = 14
"""Trees do not learn from the first days, when nobody has a history yet."""


@dataclass(frozen=True)
class Scored:
    """`rows` (m,) are places in the transactions; `score` and `unlabelled` (m,) theirs, larger is odder.

    `score` is that of `unlabelled` while too few labels are confirmed. Scores of both kinds have no common unit, and
    those of two weeks differ as their models do.
    """

    rows: NDArray[np.int64]
    score: NDArray[np.float64]
    unlabelled: NDArray[np.float64]
    seconds: "Seconds"


@dataclass(frozen=True)
class Seconds:
    """Of one core's time. `bulk`: features and scores of all transactions; `fitting`: all refits together."""

    bulk: float
    fitting: float


@dataclass(frozen=True)
class _Week:
    past: slice
    known: slice
    rows: slice


def score_history(given: Transactions, fraud: Flags | None, *, first_day: int = FIRST_DAY) -> Scored:
    """Score all transactions from `first_day` on; `fraud` (n,) are their labels, each used 7 days after it."""
    clock = process_time()
    own = behaviour(given)
    everything = own if fraud is None else _join(own, confirmed(given, fraud))
    bulk, fitting = process_time() - clock, 0.0
    score, unlabelled = np.zeros(len(given)), np.zeros(len(given))
    weeks = list(_weeks(given, first_day))
    for week in weeks:
        clock = process_time()
        rules = RuleModel.fit(_part(own, week.past))
        learned = (
            None if fraud is None else LearnedModel.fit(_part(everything, week.known), fraud[week.known])
        )
        fitting += process_time() - clock
        clock = process_time()
        unlabelled[week.rows] = rules.score(_part(own, week.rows))
        score[week.rows] = (
            unlabelled[week.rows] if learned is None else learned.score(_part(everything, week.rows))
        )
        bulk += process_time() - clock
    rows = np.arange(weeks[0].rows.start if weeks else len(given), len(given))
    return Scored(rows, score[rows], unlabelled[rows], Seconds(bulk, fitting))


def reasons_of(given: Transactions, rows: NDArray[np.int64]) -> list[tuple[Reason, ...]]:
    """Why each of `rows` is odd, by rules fitted to what came before its day."""
    own = behaviour(given)
    days = given.day
    reasons: list[tuple[Reason, ...]] = []
    for row in rows:
        past = slice(0, max(int(np.searchsorted(days, days[row])), 1))
        reasons += RuleModel.fit(_part(own, past)).reasons(_part(own, slice(int(row), int(row) + 1)))
    return reasons


def _weeks(given: Transactions, first_day: int) -> Iterator[_Week]:
    """Runs of days to be scored by one model, with what it may learn from."""
    days = given.day
    if not len(days):
        return
    start = int(days[0])
    for begin in range(start + first_day - 1, int(days[-1]) + 1, REFIT_DAYS):
        first, after = np.searchsorted(days, (begin, begin + REFIT_DAYS))
        # A label is known 7 days after its transaction: at midnight, before the week begins.
        known = int(np.searchsorted(given.at, begin * DAY - LABEL_DELAY))
        warm = min(int(np.searchsorted(days, start + WARM_UP_DAYS)), known)
        if first and first < after:
            yield _Week(slice(0, int(first)), slice(warm, known), slice(int(first), int(after)))


def _part(features: Features, rows: slice) -> Features:
    return Features(features.names, features.values[rows])


def _join(left: Features, right: Features) -> Features:
    return Features(left.names + right.names, np.hstack((left.values, right.values)))
