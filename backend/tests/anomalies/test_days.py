"""Odd days: from the days before alone, peers taken out, one threshold, one alert an episode."""

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.anomalies import days
from assets.anomalies.alerts import COOL_DOWN_DAYS, DAYS_EACH_ALERT, alerts, thresholds
from assets.anomalies.days import WARM_UP, score_days

Floats = NDArray[np.float64]
DAYS = 200


def made(series: int = 8, seed: int = 1) -> Floats:
    """Series with levels and weekdays of their own, and weather that moves them all."""
    chance = np.random.default_rng(seed)
    level = chance.uniform(50, 500, series)
    weekday = chance.uniform(0.6, 1.4, (7, series))
    weather = np.exp(chance.normal(0, 0.2, (DAYS, 1)))
    noise = np.exp(chance.normal(0, 0.05, (DAYS, series)))
    result: Floats = np.round(level * weekday[np.arange(DAYS) % 7] * weather * noise)
    return result


def test_what_comes_later_changes_no_score_before_it() -> None:
    values = made()
    changed = values.copy()
    changed[150:] = 0.0
    changed[160:, 2] = 1e9

    before, after = score_days(values), score_days(changed)

    for name in ("score", "expected", "low", "high", "shared"):
        whole, cut = getattr(before, name), getattr(after, name)
        assert np.array_equal(whole[:150], cut[:150], equal_nan=True), name
        assert not np.array_equal(whole[150:], cut[150:], equal_nan=True), name
    assert np.array_equal(score_days(values[:150]).score, before.score[:150], equal_nan=True)


@pytest.mark.parametrize("peers", [6, 128])
def test_a_series_that_begins_later_changes_no_score_before_it(
    monkeypatch: pytest.MonkeyPatch, peers: int
) -> None:
    monkeypatch.setattr(days, "MOST_PEERS", peers)
    values = made(40)
    early = np.arange(40) % 4 == 1
    values[:100, ~early] = np.nan

    whole, before = score_days(values), score_days(values[:100][:, early])

    assert np.array_equal(whole.score[:100][:, early], before.score, equal_nan=True)
    assert np.array_equal(whole.shared[:100], before.shared, equal_nan=True)


def test_a_spike_a_drop_and_an_outage_stand_above_ordinary_days() -> None:
    values = made()
    for series, factor in ((1, 2.0), (2, 0.3), (3, 0.0)):
        values[120, series] *= factor

    scores = score_days(values)

    ordinary = np.nanquantile(scores.score[60:], 0.99)
    assert (scores.score[120, [1, 2, 3]] > ordinary).all()
    assert scores.zero[120].tolist() == [False, False, False, True, False, False, False, False]
    assert scores.high[120, 1] < values[120, 1]
    assert scores.low[120, 2] > values[120, 2]


def test_what_all_series_share_is_taken_out_of_each_and_reported_once() -> None:
    values = made()
    values[130] = np.round(values[130] * 0.5)

    scores = score_days(values)
    alone = score_days(values[:, :1])

    assert scores.score[130, 0] < alone.score[130, 0]
    assert scores.shared[130] > np.nanquantile(scores.shared, 0.98)


def test_a_zero_is_no_outage_on_a_weekday_that_is_closed() -> None:
    values = made()
    values[5::7] = 0.0

    scores = score_days(values)

    assert not scores.zero.any()
    assert np.nanmax(scores.score[5::7]) < 10


def test_what_lasts_becomes_the_new_level() -> None:
    values = made()
    values[100:, 0] *= 10

    score = score_days(values).score[:, 0]

    assert score[100] > 3
    assert np.nanmedian(score[130:]) < 1


def test_a_holiday_is_expected_once_one_has_been_seen() -> None:
    values = made(1)
    marks = np.zeros(DAYS, np.bool_)
    marks[[60, 100, 140]] = True
    values[marks] = np.round(values[marks] * 0.2)

    informed, blind = score_days(values, holidays=marks).score, score_days(values).score

    assert informed[140, 0] < blind[140, 0]


def test_series_may_begin_late_and_have_gaps() -> None:
    values = made()
    values[:40, 0] = np.nan
    values[90:95, 1] = np.nan

    score = score_days(values).score

    assert np.isnan(score[: 40 + WARM_UP, 0]).all()
    assert np.isnan(score[90:95, 1]).all()
    assert not np.isnan(score[40 + WARM_UP :, 0]).any()
    assert not np.isnan(score[95:, 1]).any()


def test_one_alert_for_an_episode_and_another_after_it_is_over() -> None:
    scores = np.zeros((40, 1))
    scores[[5, 6, 9, 20]] = 5.0
    limits = np.full(40, 2.0)

    assert np.flatnonzero(alerts(scores, limits)[:, 0]).tolist() == [5, 20]
    scores[9 + COOL_DOWN_DAYS] = 5.0
    assert np.flatnonzero(alerts(scores, limits)[:, 0]).tolist() == [5]
    scores[20] = 0.0
    scores[9 + COOL_DOWN_DAYS] = 0.0
    scores[9 + COOL_DOWN_DAYS + 1] = 5.0
    assert np.flatnonzero(alerts(scores, limits)[:, 0]).tolist() == [5, 17]


def test_the_budget_of_alerts_is_kept_over_a_quarter_without_anomalies() -> None:
    scores = score_days(made(20)).score
    raised = alerts(scores, thresholds(scores))
    quarter = slice(DAYS - 90, DAYS)

    assert 0 < raised[quarter].sum() <= 1.2 * 90 * 20 / DAYS_EACH_ALERT


def test_a_threshold_comes_from_the_days_before_it() -> None:
    scores = score_days(made(20)).score
    changed = scores.copy()
    changed[150:] = 99.0

    assert np.array_equal(thresholds(scores)[:151], thresholds(changed)[:151])
    assert thresholds(changed)[-1] > thresholds(scores)[-1]
