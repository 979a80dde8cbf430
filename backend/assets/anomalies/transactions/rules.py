"""The stated rules: what makes a transaction odd, how much each counts, and when it is given as a reason.

A rule looks at one number of a transaction and asks how rare it has been so far (ECOD: Li et al. 2022, doi
10.1109/TKDE.2022.3159580, with stated weights and one side each). Its points are weight * (-log10(rarity) - 1), and
none for what happens more often than once in ten.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.transactions.features import Features

Floats = NDArray[np.float64]

COMMON: Final = 1.0
"""-log10 of the rarity up to which a rule gives no points."""

REASON: Final = 2.0
"""-log10 of the rarity from which on a rule is given as a reason: once in a hundred."""

TAIL_SHARE: Final = 0.005
"""Beyond this share of the largest values, rarity is that of an exponential tail fitted to them."""

LEAST_TAIL: Final = 20
"""A tail is fitted to so many values at least, of ten times as many."""


@dataclass(frozen=True)
class Rule:
    """`side` is +1 where large values are odd, -1 where small ones are. `has_tail`: values have no natural end."""

    code: str
    feature: str
    side: int
    weight: float
    has_tail: bool = False


RULES: Final = (
    Rule("amount", "amount", +1, 1.0, has_tail=True),
    Rule("own_level", "own_z", +1, 1.0, has_tail=True),
    Rule("own_ratio", "own_ratio", +1, 1.0, has_tail=True),
    Rule("odd_lately", "customer_odd_14d", +1, 1.0),
    Rule("refund_of_payment", "refund_gap", -1, 1.0),
    Rule("round_trip", "return_gap", -1, 1.0),
    Rule("failures_before", "failures_1h", +1, 0.5),
    Rule("burst_hour", "customer_count_1h", +1, 0.25),
    Rule("burst_day", "customer_burst", +1, 0.25),
    Rule("silence", "customer_gap", +1, 0.25),
    Rule("hour", "hour_share", -1, 0.25),
    Rule("counterpart_odd", "terminal_odd_30d", +1, 0.25),
    Rule("new_counterpart", "pair_count", -1, 0.1),
    Rule("new_customer", "customer_age", -1, 0.1),
)


@dataclass(frozen=True)
class Reason:
    """`rarity` is the share of past transactions at least as odd by this rule; `value` the feature's own."""

    code: str
    value: float
    rarity: float
    points: float


@dataclass(frozen=True)
class _Tail:
    """What one rule has seen, ascending; beyond `threshold`, which `share` of it passed, an exponential tail."""

    seen: Floats
    threshold: float = np.inf
    share: float = 0.0
    scale: float = 1.0

    @classmethod
    def fit(cls, values: Floats, *, has_tail: bool) -> "_Tail":
        seen = np.sort(values)
        beyond = max(int(len(seen) * TAIL_SHARE), LEAST_TAIL)
        if not has_tail or len(seen) < 10 * beyond:
            return cls(seen)
        threshold = float(seen[-beyond - 1])
        return cls(seen, threshold, beyond / len(seen), float(np.mean(seen[-beyond:] - threshold)) or 1.0)

    def surprise(self, values: Floats) -> Floats:
        """-log10 of the share of what was seen that is at least as large, (n,)."""
        count = len(self.seen)
        larger = count - np.searchsorted(self.seen, values, side="left")
        result: Floats = -np.log10((larger + 1) / (count + 1))
        far = values > self.threshold
        if far.any():
            excess = (values[far] - self.threshold) / self.scale
            result[far] = -np.log10(self.share) + excess / np.log(10)
        return result


@dataclass(frozen=True)
class RuleModel:
    """The rules with what was common until they were fitted."""

    tails: tuple[_Tail, ...]

    @classmethod
    def fit(cls, features: Features) -> "RuleModel":
        """Learn how rare each value is from past transactions; at least one."""
        return cls(tuple(_Tail.fit(_directed(rule, features), has_tail=rule.has_tail) for rule in RULES))

    def dump(self) -> bytes:
        """The model as a compressed file of NumPy, from which `load` makes the same one."""
        file = BytesIO()
        seen = {rule.code: tail.seen.astype(np.float32) for rule, tail in zip(RULES, self.tails, strict=True)}
        np.savez_compressed(file, **seen)  # type: ignore[arg-type]
        return file.getvalue()

    @classmethod
    def load(cls, data: bytes) -> "RuleModel":
        """The model of a file. Raises KeyError for one of other rules."""
        with np.load(BytesIO(data), allow_pickle=False) as file:
            seen = [file[rule.code].astype(np.float64) for rule in RULES]
        return cls(
            tuple(_Tail.fit(values, has_tail=rule.has_tail) for rule, values in zip(RULES, seen, strict=True))
        )

    def points(self, features: Features) -> Floats:
        """Points of each rule, (n, len(RULES))."""
        return np.stack(
            [
                rule.weight * np.maximum(surprise - COMMON, 0.0)
                for rule, surprise in zip(RULES, self._surprises(features), strict=True)
            ],
            axis=1,
        )

    def score(self, features: Features) -> Floats:
        """The sum of the points, (n,): 0 where nothing is odd."""
        total: Floats = np.zeros(len(features.values))
        for rule, surprise in zip(RULES, self._surprises(features), strict=True):
            total += rule.weight * np.maximum(surprise - COMMON, 0.0)
        return total

    def reasons(self, features: Features) -> list[tuple[Reason, ...]]:
        """The reasons of each transaction, those with the most points first."""
        surprises = np.stack(list(self._surprises(features)), axis=1)
        return [
            _reasons(row, {rule.feature: float(features[rule.feature][position]) for rule in RULES})
            for position, row in enumerate(surprises)
        ]

    def _surprises(self, features: Features) -> Iterator[Floats]:
        for rule, tail in zip(RULES, self.tails, strict=True):
            yield tail.surprise(_directed(rule, features))


def _reasons(surprises: Floats, values: dict[str, float]) -> tuple[Reason, ...]:
    reasons = [
        Reason(rule.code, values[rule.feature], float(10**-surprise), rule.weight * float(surprise - COMMON))
        for rule, surprise in zip(RULES, surprises, strict=True)
        if surprise >= REASON
    ]
    return tuple(sorted(reasons, key=lambda reason: -reason.points))


def _directed(rule: Rule, features: Features) -> Floats:
    """The rule's numbers, so that large is odd."""
    return rule.side * features[rule.feature].astype(np.float64)
