"""How good an order is: area under the curve, average precision, precision of the first few cards of a day."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


def area_under_curve(truth: Flags, score: Floats) -> float:
    """The chance that a true row has a larger score than a false one; equal scores count half. NaN without both."""
    positives, negatives = int(truth.sum()), int((~truth).sum())
    if not positives or not negatives:
        return float("nan")
    _, places, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[truth].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def average_precision(truth: Flags, score: Floats) -> float:
    """The sum of precision by gain in recall over all thresholds. NaN without a true row."""
    positives = int(truth.sum())
    if not positives:
        return float("nan")
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(truth[order])
    ends = np.append(np.flatnonzero(np.diff(score[order])), len(score) - 1)
    gained = np.diff(hits[ends], prepend=0)
    return float(np.sum(gained / positives * hits[ends] / (ends + 1)))


def precision_of_first(truth: Flags, score: Floats, share: float) -> float:
    """The share of true rows among the `share` of rows with the largest scores, one row at least."""
    size = max(int(len(score) * share), 1)
    return float(truth[np.argsort(-score, kind="stable")[:size]].mean())


def card_precision(
    day: Integers,
    customer: Integers,
    truth: Flags,
    score: Floats,
    scored: Flags,
    *,
    first: int,
    top: int = 100,
) -> float:
    """Mean over days of the share of defrauded customers among the `top` with the largest score of that day.

    All arrays are (n,), with the days before `first` for what is known. As the Fraud Detection Handbook counts it, week
    by week: customers whose fraud in the seven days that end a week before is confirmed are left out, those of each
    further day as it becomes known, and those that were found this week.
    """
    found: list[float] = []
    for begin in range(first, int(day.max()) + 1, 7):
        known = set(customer[truth & (day >= begin - 14) & (day < begin - 7)].tolist())
        for today in range(begin, min(begin + 7, int(day.max()) + 1)):
            known |= set(customer[truth & (day == today - 8)].tolist())
            rows = np.flatnonzero(scored & (day == today))
            rows = rows[np.argsort(-score[rows], kind="stable")]
            listed = [one for one in dict.fromkeys(customer[rows].tolist()) if one not in known][:top]
            defrauded = set(customer[rows[truth[rows]]].tolist())
            caught = defrauded.intersection(listed)
            known |= caught
            found.append(len(caught) / top)
    return float(np.mean(found)) if found else float("nan")
