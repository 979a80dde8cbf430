"""What is known of a transaction before it happens, beside its own amount and hour: one row of numbers each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.transactions.groups import Flags, Groups, Integers, Window

Matrix = NDArray[np.float32]

SECOND: Final = 1_000_000
HOUR: Final = 3600 * SECOND
DAY: Final = 24 * HOUR
LABEL_DELAY: Final = 7 * DAY
"""What reviewers and banks find out about a transaction counts from then on, and not earlier."""

NEVER: Final = 400 * DAY
"""Stands for the time since something that has not happened."""

PRIOR: Final = 5
"""So many transactions of everybody are put before a customer's own."""

CLIP: Final = 3.0
"""A past amount counts for at most so many deviations above the level of its time: one theft does not become normal."""

DEVIATION_OF_MEAN_ABSOLUTE: Final = float(np.sqrt(np.pi / 2))
"""The standard deviation of a normal distribution over its mean absolute deviation."""

BEHAVIOUR: Final = (
    "amount",
    "own_z",
    "own_ratio",
    "customer_count_1h",
    "customer_count_1d",
    "customer_count_7d",
    "customer_count_30d",
    "customer_mean_1d",
    "customer_mean_7d",
    "customer_mean_30d",
    "customer_burst",
    "customer_odd_14d",
    "customer_age",
    "customer_gap",
    "pair_count",
    "pair_gap",
    "terminal_count_1d",
    "terminal_count_7d",
    "terminal_count_30d",
    "terminal_odd_7d",
    "terminal_odd_30d",
    "hour",
    "hour_share",
    "weekend",
    "refund_gap",
    "return_gap",
    "failures_1h",
)
"""Needs no labels."""

CONFIRMED: Final = (
    "terminal_frauds_1d",
    "terminal_frauds_7d",
    "terminal_frauds_30d",
    "terminal_risk_7d",
    "terminal_risk_30d",
    "terminal_last_fraud",
    "terminal_last_honest",
    "terminal_first_fraud_30d",
    "customer_frauds_7d",
    "customer_frauds_30d",
    "customer_last_fraud",
)
"""From labels that are older than `LABEL_DELAY`."""


@dataclass(frozen=True)
class Transactions:
    """Transactions in the order of (at, transaction); all arrays are (n,).

    `at` is in microseconds of local time since 1970, `amount` in minor units (negative: a refund). `to_person` marks
    those whose `terminal` is the key of another customer, `failed` the attempts that came to nothing; None where there
    are none.
    """

    at: Integers
    customer: Integers
    terminal: Integers
    amount: Integers
    to_person: Flags | None = None
    failed: Flags | None = None

    def __len__(self) -> int:
        return len(self.at)

    @property
    def day(self) -> Integers:
        """Days since 1970."""
        return self.at // DAY


@dataclass(frozen=True)
class Features:
    """`values` (n, len(names)), in the order of the transactions."""

    names: tuple[str, ...]
    values: Matrix

    def __getitem__(self, name: str) -> Matrix:
        return self.values[:, self.names.index(name)]


@dataclass(frozen=True)
class Everybody:
    """The mean size of all amounts before each transaction, and their mean distance from it, in minor units; (n,)."""

    level: Integers
    deviation: Integers

    @classmethod
    def of(cls, amount: Integers) -> "Everybody":
        """Of a whole history, (n,) amounts in the order of time."""
        size = np.abs(amount)
        level = _running_mean(size)
        return cls(level, _running_mean(np.abs(size - level)))


@dataclass(frozen=True)
class Remembered:
    """What was found out about each row when it was scored, for a part of a history in which others' rows are missing.

    `odd` (n,) is 1 where the amount was far above its customer's own, 0 where it was not, and `UNSCORED` for the rows
    that are scored now: those need all rows of their customer and their terminal before them, and no others.
    """

    everybody: Everybody
    odd: Integers


UNSCORED: Final = -1


def behaviour(given: Transactions, remembered: Remembered | None = None) -> Features:
    """What transactions say of themselves against those before them; no labels.

    `remembered` is for a part of a history; a whole one says all of that by itself.
    """
    at, amount = given.at, given.amount
    customers = Groups(given.customer, at)
    terminals = Groups(given.terminal, at)
    pairs = Groups(_pair(given.customer, given.terminal), at)
    everybody = Everybody.of(amount) if remembered is None else remembered.everybody
    own = _own_level(customers, amount, everybody)
    odd = (own.z > CLIP).astype(np.int64)
    if remembered is not None:
        odd = np.where(remembered.odd == UNSCORED, odd, remembered.odd)
    day, week, month = (customers.window(days * DAY) for days in (1, 7, 30))
    month_count = month.count()
    columns = {
        "amount": np.log1p(np.abs(amount)),
        "own_z": np.sign(own.z) * np.log1p(np.abs(own.z)),
        "own_ratio": own.ratio,
        "customer_count_1h": customers.window(HOUR).count(),
        "customer_count_1d": day.count(),
        "customer_count_7d": week.count(),
        "customer_count_30d": month_count,
        "customer_mean_1d": _mean(day, amount),
        "customer_mean_7d": _mean(week, amount),
        "customer_mean_30d": _mean(month, amount),
        "customer_burst": day.count() / (month_count / 30 + 1),
        "customer_odd_14d": customers.window(14 * DAY).total(odd),
        "customer_age": np.minimum(customers.since_first(at), NEVER) / DAY,
        "customer_gap": np.minimum(customers.since_previous(NEVER), NEVER) / DAY,
        "pair_count": pairs.before(),
        "pair_gap": np.minimum(pairs.since_previous(NEVER), NEVER) / DAY,
        "terminal_count_1d": terminals.window(DAY).count(),
        "terminal_count_7d": terminals.window(7 * DAY).count(),
        "terminal_count_30d": terminals.window(30 * DAY).count(),
        "terminal_odd_7d": terminals.window(7 * DAY).total(odd),
        "terminal_odd_30d": terminals.window(30 * DAY).total(odd),
        "hour": at // HOUR % 24,
        "hour_share": _share_of_hour(given, customers),
        "weekend": (given.day + 3) % 7 >= 5,
        "refund_gap": _since_refunded(given) / DAY,
        "return_gap": _since_returned(given) / DAY,
        "failures_1h": _failures(given, customers),
    }
    return _features(BEHAVIOUR, columns)


def confirmed(given: Transactions, fraud: Flags) -> Features:
    """What labels (n,) say that were known when each transaction happened, `LABEL_DELAY` after theirs."""
    at = given.at
    marks = fraud.astype(np.int64)
    terminals, customers = Groups(given.terminal, at), Groups(given.customer, at)
    windows = {days: terminals.window(days * DAY, until=LABEL_DELAY) for days in (1, 7, 30)}
    frauds = {days: window.total(marks) for days, window in windows.items()}
    last = terminals.latest(fraud, at, until=LABEL_DELAY)
    columns = {
        "terminal_frauds_1d": frauds[1],
        "terminal_frauds_7d": frauds[7],
        "terminal_frauds_30d": frauds[30],
        "terminal_risk_7d": frauds[7] / np.maximum(windows[7].count(), 1),
        "terminal_risk_30d": frauds[30] / np.maximum(windows[30].count(), 1),
        "terminal_last_fraud": _since(last, at),
        "terminal_last_honest": _since(terminals.latest(~fraud, at, until=LABEL_DELAY), at),
        "terminal_first_fraud_30d": _since(
            terminals.latest(_begins(terminals, fraud, at), at, until=LABEL_DELAY), at
        ),
        "customer_frauds_7d": customers.window(7 * DAY, until=LABEL_DELAY).total(marks),
        "customer_frauds_30d": customers.window(30 * DAY, until=LABEL_DELAY).total(marks),
        "customer_last_fraud": _since(customers.latest(fraud, at, until=LABEL_DELAY), at),
    }
    return _features(CONFIRMED, columns)


@dataclass(frozen=True)
class _Own:
    """`z` in deviations from the level, `ratio` as the logarithm of amount over level."""

    z: NDArray[np.float64]
    ratio: NDArray[np.float64]


def _own_level(customers: Groups, amount: Integers, everybody: Everybody) -> _Own:
    """An amount against the customer's amounts before it, whose own excesses are clipped.

    Everybody's level stands for `PRIOR` transactions, so that a new customer is compared with all others.
    """
    size = np.abs(amount)
    past = customers.window(0)
    weight = past.count() + PRIOR

    def level(values: Integers) -> tuple[Integers, Integers]:
        mean = (past.total(values) + PRIOR * everybody.level) // weight
        deviation = (past.total(np.abs(values - mean)) + PRIOR * everybody.deviation) // weight
        return mean, deviation

    mean, deviation = level(size)
    most = mean + (CLIP * DEVIATION_OF_MEAN_ABSOLUTE * deviation).astype(np.int64)
    mean, deviation = level(np.minimum(size, most))
    # A customer who always pays the same has no deviation: a tenth of the amount is taken for one.
    z = (size - mean) / np.maximum(DEVIATION_OF_MEAN_ABSOLUTE * deviation, 0.1 * mean + 1)
    return _Own(z, np.log1p(size) - np.log1p(mean))


def _running_mean(values: Integers) -> Integers:
    """The mean of all values before each, (n,); the first one's own for the first."""
    total = np.cumsum(values) - values
    total[:1] = values[:1]
    return total // np.maximum(np.arange(len(values)), 1)


def _mean(window: Window, amount: Integers) -> NDArray[np.float64]:
    return np.log1p(np.abs(window.total(amount)) / np.maximum(window.count(), 1))


def _share_of_hour(given: Transactions, customers: Groups) -> NDArray[np.float64]:
    """The customer's past transactions within this quarter of the day, as a share, shrunk towards a quarter."""
    quarter = given.at // (6 * HOUR) % 4
    same = Groups(_pair(given.customer, quarter), given.at).before()
    return (same + 1) / (customers.before() + 4)


def _since_refunded(given: Transactions) -> Integers:
    """For a refund the microseconds since the latest payment of the same customer and size; `NEVER` for all else."""
    alike = Groups(_pair(given.customer, np.abs(given.amount)), given.at)
    paid = alike.latest(given.amount > 0, given.at)
    is_refund = (given.amount < 0) & (paid >= 0)
    return np.where(is_refund, np.minimum(given.at - paid, NEVER), NEVER)


def _since_returned(given: Transactions) -> Integers:
    """Microseconds since the counterpart last sent something to this customer; `NEVER` for all but round trips."""
    if given.to_person is None:
        return np.full(len(given), NEVER)
    between = Groups(
        _pair(np.minimum(given.customer, given.terminal), np.maximum(given.customer, given.terminal)),
        given.at,
    )
    up = given.customer < given.terminal
    downwards, upwards = (between.latest(given.to_person & way, given.at) for way in (~up, up))
    came = np.where(up, downwards, upwards)
    return np.where(given.to_person & (came >= 0), np.minimum(given.at - came, NEVER), NEVER)


def _failures(given: Transactions, customers: Groups) -> Integers:
    """Failed attempts of the customer in the hour before."""
    if given.failed is None:
        return np.zeros(len(given), np.int64)
    return customers.window(HOUR).total(given.failed.astype(np.int64))


def _begins(groups: Groups, fraud: Flags, at: Integers) -> Flags:
    """Which frauds are the group's first for 30 days."""
    before = groups.latest(fraud, at)
    return fraud & ((before < 0) | (at - before > 30 * DAY))


def _since(moment: Integers, at: Integers) -> NDArray[np.float64]:
    return np.where(moment >= 0, np.minimum(at - moment, NEVER), NEVER) / DAY


def _pair(left: Integers, right: Integers) -> Integers:
    """One whole number for each pair."""
    _, second = np.unique(right, return_inverse=True)
    _, first = np.unique(left, return_inverse=True)
    return first.astype(np.int64) * (int(second.max(initial=0)) + 1) + second


def _features(names: tuple[str, ...], columns: Mapping[str, NDArray[np.generic]]) -> Features:
    values = np.empty((len(columns[names[0]]), len(names)), np.float32)
    for position, name in enumerate(names):
        values[:, position] = columns[name]
    return Features(names, values)
