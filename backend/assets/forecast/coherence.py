"""Forecasts that add up: the members of each dimension to the total, on each day, in whole units.

Days then add up to months, since these are sums of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from assets.common.panel import Floats, Integers


@dataclass(frozen=True)
class Coherent:
    """`total` is the horizon's days; of each dimension `members` is members x horizon, and adds up to it exactly."""

    total: Integers
    members: Mapping[str, Integers]


def reconcile(
    total: Floats,
    total_variance: float,
    members: Mapping[str, Floats],
    variances: Mapping[str, Floats],
    *,
    signed: bool = False,
) -> Coherent:
    """The forecasts nearest to those given that add up: weighted least squares (Wickramasuriya et al. 2019).

    `total` is the horizon's days and `members` members x horizon of each dimension, in minor units; variances are of
    their errors, above zero. The total becomes the mean of what it was and of the sum of each dimension, weighted by
    precision; what a dimension is short of it is spread over its members by their variance. Unless they are `signed`,
    none is below zero. Units are whole, by the largest remainder.
    """
    weight = 1 / total_variance
    weighted = weight * total
    for dimension, of_dimension in members.items():
        precision = 1 / float(variances[dimension].sum())
        weighted = weighted + precision * of_dimension.sum(0)
        weight += precision
    mean = weighted / weight
    if not signed:
        mean = np.maximum(mean, 0.0)
    whole = np.rint(mean).astype(np.int64)
    return Coherent(
        whole,
        {name: _whole(of_name, whole, variances[name], signed) for name, of_name in members.items()},
    )


def _whole(members: Floats, total: Integers, variance: Floats, signed: bool) -> Integers:
    days = [
        _units(_spread(members[:, day], int(of_day), variance, signed), int(of_day))
        for day, of_day in enumerate(total)
    ]
    return np.column_stack(days)


def _spread(values: Floats, total: int, variance: Floats, signed: bool) -> Floats:
    """The values nearest to those given whose sum is `total`; where that makes some negative, these are zero."""
    free = np.ones(len(values), dtype=np.bool_)
    while True:
        short = total - values[free].sum()
        spread = np.where(free, values + short * variance / variance[free].sum(), 0.0)
        negative = free & (spread < 0)
        if signed or not negative.any():
            return spread
        free &= ~negative


def _units(values: Floats, total: int) -> Integers:
    """Whole units whose sum is `total`: the largest remainders get one more, the first of equal ones first."""
    whole = np.floor(values).astype(np.int64)
    missing = total - int(whole.sum())
    first = np.argsort(-(values - whole), kind="stable")
    # Rounding of floats may leave a unit too many or too few beside the remainders: it goes round.
    for unit in range(abs(missing)):
        at = first[unit % len(first)] if missing > 0 else np.argmax(whole)
        whole[at] += 1 if missing > 0 else -1
    return whole
