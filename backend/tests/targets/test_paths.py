"""Paths of days to come, drawn from the errors of earlier forecasts: arithmetic alone."""

import pytest

from assets.forecast.paths import PAIRS, draw_sums

SIX_LEVELS = [[float(off)] * 90 for off in (-30, -20, -10, 10, 20, 30)]


def test_the_same_seed_draws_the_same_paths_and_another_one_others() -> None:
    first = draw_sums(SIX_LEVELS, 0, 30, b"a")

    assert first == draw_sums(SIX_LEVELS, 0, 30, b"a")
    assert first != draw_sums(SIX_LEVELS, 0, 30, b"b")


def test_the_middle_of_all_paths_is_the_forecast_itself() -> None:
    sums = draw_sums([[5.0] * 90, [50.0] * 90, [-1.0] * 90], 3, 40, b"a") or []

    assert len(sums) == 2 * PAIRS
    assert sum(sums) == pytest.approx(0)


def test_a_level_that_was_off_is_off_on_every_day_of_a_path() -> None:
    assert {abs(off) for off in draw_sums(SIX_LEVELS, 0, 30, b"a") or []} == {300.0, 600.0, 900.0}
    assert {abs(off) for off in draw_sums(SIX_LEVELS, 10, 12, b"a") or []} == {20.0, 40.0, 60.0}


def test_weeks_are_drawn_by_themselves() -> None:
    one_week_off = [([7.0] * 7 + [-7.0] * 7), ([-7.0] * 7 + [7.0] * 7), [0.0] * 14]
    sums = draw_sums(one_week_off, 0, 14, b"a") or []

    assert {-98.0, 0.0, 98.0} <= set(sums)  # both weeks too high in one path, which no earlier forecast was


def test_where_too_few_know_a_week_nothing_is_drawn() -> None:
    known = [10.0] * 20
    later = [*known, *[None] * 70]

    assert draw_sums([later] * 6, 0, 20, b"a") is not None
    assert draw_sums([later] * 6, 0, 21, b"a") is None
    assert draw_sums([known + [1.0] * 8, *[later] * 5], 0, 28, b"a") is None
