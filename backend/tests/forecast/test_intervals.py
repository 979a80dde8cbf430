"""Bands of how wrong earlier forecasts were, and the scores."""

import numpy as np
import pytest

from assets.common.panel import Floats
from assets.forecast import scores
from assets.forecast.intervals import ENOUGH_ORIGINS, LATEST_ORIGINS, Errors, half_widths

WEEKDAYS = np.arange(14, dtype=np.int64) % 7


def of(sizes: Floats) -> Errors:
    return Errors(sizes, WEEKDAYS, until=0)


def test_bands_hold_what_they_promise_where_errors_stay_alike() -> None:
    chance = np.random.default_rng(3)
    spread = np.where(WEEKDAYS == 4, 5.0, 1.0)
    earlier = [of(np.abs(chance.standard_normal((200, 14))) * spread) for _ in range(LATEST_ORIGINS)]
    widths = half_widths(earlier, np.zeros((200, 2, 14)), WEEKDAYS)
    later = np.abs(chance.standard_normal((200, 14))) * spread
    covered = [100 * (later <= widths[:, level]).mean() for level in range(2)]

    assert covered == pytest.approx([80, 95], abs=3)
    assert (widths[:, :, WEEKDAYS == 4] > widths[:, :, WEEKDAYS == 3]).mean() > 0.99


def test_half_of_a_width_is_of_the_series_and_half_of_the_weekday() -> None:
    sizes = np.tile(np.where(WEEKDAYS == 2, 10.0, 1.0), (1, 1))
    widths = half_widths([of(sizes)] * ENOUGH_ORIGINS, np.zeros((1, 2, 14)), WEEKDAYS)

    assert widths[0, 0, 2] == (1 + 10) / 2
    assert widths[0, 0, 3] == 1
    assert widths[0, 1, 3] == (10 + 1) / 2  # one day in seven is more than five in a hundred


def test_with_few_origins_the_wider_of_both_counts() -> None:
    sizes = np.array([[1.0] * 14, [9.0] * 14, [np.nan] * 14])
    own = np.full((3, 2, 14), 4.0)
    few = half_widths([of(sizes)] * (ENOUGH_ORIGINS - 1), own, WEEKDAYS)
    enough = half_widths([of(sizes)] * ENOUGH_ORIGINS, own, WEEKDAYS)

    assert [few[row, 0, 0] for row in range(3)] == [4, 9, 4]
    assert [enough[row, 0, 0] for row in range(3)] == [1, 9, 4]
    assert np.array_equal(half_widths([], own, WEEKDAYS), own)


def test_old_errors_are_left_out() -> None:
    old = [of(np.full((1, 14), 100.0))] * 3
    new = [of(np.full((1, 14), 2.0))] * LATEST_ORIGINS

    assert half_widths([*old, *new], np.zeros((1, 2, 14)), WEEKDAYS).max() == 2


def test_scores_by_hand() -> None:
    past = np.array([[10.0, 10, 10, 10, 10, 10, 10, 12, 14, 10, 10, 10, 10, 10], [5.0] * 14])
    came = np.array([[10.0, 20, np.nan], [0, 0, 5]])
    said = np.array([[12.0, 18, 7], [0, 1, 5]])

    assert scores.mase(past, came, said)[0] == pytest.approx(2 / (6 / 7))
    assert np.isnan(scores.mase(past, came, said)[1])  # it never changed over a week
    assert scores.smape(came, said) == pytest.approx([(200 * 2 / 22 + 200 * 2 / 38) / 2, (0 + 200 + 0) / 3])
    assert scores.wape(came, said) == pytest.approx([100 * 4 / 30, 100 * 1 / 5])
    assert scores.coverage(came, said - 1, said + 1) == pytest.approx([0, 100])
