"""Odd minutes: an outage is reported within two values, from the values before alone."""

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.minutes import COOL_DOWN_VALUES, score_minutes

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

FIVE_MINUTES = 5 * 60 * 1_000_000
A_DAY = 288


def made(days: int = 10) -> tuple[Integers, Floats]:
    """Counts that rise and fall with the hour."""
    chance = np.random.default_rng(1)
    places = np.arange(days * A_DAY)
    values = chance.poisson(40 + 30 * np.sin(2 * np.pi * places / A_DAY)).astype(np.float64)
    return places * FIVE_MINUTES, values


def test_what_comes_later_changes_no_score_before_it() -> None:
    at, values = made()
    changed = values.copy()
    changed[2_000:] = 10_000.0

    before, after = score_minutes(at, values), score_minutes(at, changed)
    shortened = score_minutes(at[:2_000], values[:2_000])

    assert np.array_equal(before.score[:2_000], after.score[:2_000])
    assert np.array_equal(before.rarity[:2_000], shortened.rarity)
    assert np.array_equal(before.expected[:2_000], shortened.expected)
    assert after.rarity[2_000] > before.rarity[2_000]


def test_an_outage_is_reported_within_ten_minutes_and_once() -> None:
    at, values = made()
    begin = 8 * A_DAY + 80  # where most is going on
    values[begin : begin + 24] = 0.0

    scores = score_minutes(at, values)

    ordinary = scores.score[2 * A_DAY : begin].max()
    assert scores.score[begin : begin + 2].max() > ordinary
    rises = np.flatnonzero(scores.score[begin : begin + 24] > 0)
    assert rises[0] <= 1
    assert (
        scores.score[begin + 24 + 1 : begin + COOL_DOWN_VALUES] < scores.score[begin : begin + 24].max()
    ).all()


def test_the_same_time_of_earlier_days_is_expected() -> None:
    at, values = made()
    scores = score_minutes(at, values)

    last_day = slice(9 * A_DAY, 10 * A_DAY)
    wave = 40 + 30 * np.sin(2 * np.pi * np.arange(A_DAY) / A_DAY)
    assert np.abs(scores.expected[last_day] - wave).mean() < 4


def test_a_stream_may_be_empty_short_or_constant() -> None:
    for values in (np.empty(0), np.ones(1), np.ones(500)):
        scores = score_minutes(np.arange(len(values)) * FIVE_MINUTES, values)
        assert scores.score.tolist() == [0.0] * len(values)
