"""The recipe: what it may know, what holes and breaks do to it, and what a forecast can never be."""

import numpy as np
import pytest

from assets.common.panel import Floats, Integers, Panel
from assets.forecast import recipe, statistical, trees
from assets.forecast.backtest import Banded, backtest, errors, origins, predict
from assets.forecast.intervals import Errors
from assets.forecast.preparing import prepare
from tests.forecast.making import SHAPE, panel, weekly

LEVEL = 100.0
ENOUGH_DAYS, ENOUGH_SERIES = 120, 4


@pytest.fixture
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick parts, and trees that are small and content with little: how they are put together is the same."""
    monkeypatch.setattr(statistical, "PARTS", (statistical.CES, statistical.THETA, statistical.WEEKDAY))
    monkeypatch.setattr(trees, "ROUNDS", 40)
    monkeypatch.setattr(recipe, "TREE_DAYS", ENOUGH_DAYS)
    monkeypatch.setattr(recipe, "TREE_SERIES", ENOUGH_SERIES)


def many(days: int = ENOUGH_DAYS, count: int = ENOUGH_SERIES) -> Panel:
    return panel(*[weekly(days, LEVEL * (1 + n), seed=n) for n in range(count)])


@pytest.mark.quick
def test_what_comes_later_changes_nothing_before_it() -> None:
    known = panel(weekly(63), weekly(63, seed=2))
    changed = known.values.copy()
    changed[:, 49:] *= 50
    changed[0, 54] = np.nan
    other = Panel(known.names, known.first, changed)

    before = list(backtest(known, 7, 2))
    after = list(backtest(other, 7, 2))

    assert [made.origin for made in before] == [28, 35, 42, 49, 56]
    assert np.array_equal(before[-2].lower, after[-2].lower)
    for one, same in zip(before[:-1], after[:-1], strict=True):
        assert np.array_equal(one.forecast.point, same.forecast.point)
        assert np.array_equal(one.upper, same.upper)
    assert not np.array_equal(before[-1].forecast.point, after[-1].forecast.point)


def test_what_trees_are_given_of_a_day_lies_before_its_origin() -> None:
    values = many(500, 2).values
    days = np.arange(700.0) % 7
    changed = values.copy()
    changed[:, 450:] = -1e9

    for step in (0, 1, 27, recipe.LONGEST_HORIZON - 1):
        assert np.array_equal(
            trees._ahead(values, 450, step, days), trees._ahead(changed, 450, step, days), equal_nan=True
        )
    assert np.array_equal(
        trees._next_day(values, 450, days), trees._next_day(changed, 450, days), equal_nan=True
    )
    assert not np.array_equal(
        trees._next_day(values, 452, days), trees._next_day(changed, 452, days), equal_nan=True
    )


def test_the_same_values_give_the_same_digits(little: None) -> None:
    first, second = (recipe.forecast(many(), 14) for _ in range(2))

    assert set(first.made_by) == {recipe.MEAN}
    assert first.point.tobytes() == second.point.tobytes()


def test_trees_take_part_where_enough_series_have_thirteen_months(little: None) -> None:
    known = many()
    made = recipe.forecast(known, 14)
    parts = [made.parts[part] for part in (statistical.CES, trees.RECURSIVE, trees.DIRECT)]

    assert np.allclose(made.point, np.mean(parts, axis=0))
    assert np.abs(made.point / known.values[:, -14:] - 1).mean() < 0.2
    assert set(recipe.forecast(known.only(range(ENOUGH_SERIES - 1)), 14).made_by) == {recipe.MEDIAN}


def test_enough_is_twenty_series_of_thirteen_months() -> None:
    whole = [prepare(values, values) for values in many(recipe.TREE_DAYS, 20).values]
    short = prepare(whole[0].values[1:], whole[0].values[1:])

    assert recipe._ways(whole, recipe.TREE_DAYS) == (recipe.MEAN,) * 20
    assert recipe._ways([*whole[1:], short], recipe.TREE_DAYS) == (recipe.MEDIAN,) * 20


def test_a_series_without_the_history_stays_with_its_own_models(little: None) -> None:
    known = many(count=ENOUGH_SERIES + 1)
    known.values[0, :20] = np.nan
    made = recipe.forecast(known, 14)

    assert made.made_by == (recipe.MEDIAN, *[recipe.MEAN] * ENOUGH_SERIES)
    assert np.allclose(
        made.point[0], np.nanmedian([made.parts[part][0] for part in statistical.PARTS], axis=0)
    )


@pytest.mark.parametrize(
    ("days", "way"), [(13, recipe.REFUSED), (14, recipe.WEEKDAYS), (27, recipe.WEEKDAYS), (28, recipe.MEDIAN)]
)
def test_a_short_history_has_a_simple_forecast_or_none(days: int, way: str) -> None:
    values = np.full(60, np.nan)
    values[60 - days :] = weekly(days)
    made = recipe.forecast(panel(values, weekly(60)), 7)

    assert made.made_by == (way, recipe.MEDIAN)
    assert np.isfinite(made.point[0]).all() == (way != recipe.REFUSED)
    if way == recipe.WEEKDAYS:
        latest = values[60 - days :]
        assert made.point[0, 0] == pytest.approx(latest[days % 7 :: 7].mean())


def test_holes_are_not_zeros() -> None:
    whole = weekly(140)
    holed, zeroed = whole.copy(), whole.copy()
    holed[80:110] = np.nan
    holed[[15, 16, 120, 133]] = np.nan
    zeroed[80:110] = 0
    made = recipe.forecast(panel(holed, whole, zeroed), 14)

    assert np.abs(made.point[0] / made.point[1] - 1).max() < 0.1
    assert prepare(holed, holed).start == 0  # what came before counts while little has come since
    assert prepare(holed[:170], holed[:170]).known == 140 - 34


def test_behind_a_long_hole_and_enough_days_history_begins() -> None:
    values = weekly(200)
    values[60:100] = np.nan

    assert prepare(values[:155], values[:155]).start == 0
    assert prepare(values[:160], values[:160]).start == 100


def test_a_hole_at_the_end_is_no_new_beginning() -> None:
    values = weekly(140)
    late = values.copy()
    late[-10:] = np.nan
    made = recipe.forecast(panel(late, values), 14)

    shape = LEVEL * SHAPE[np.arange(140, 154) % 7]
    assert np.abs(made.point / shape - 1).max() < 0.1


def test_a_level_that_broke_is_where_history_begins() -> None:
    fallen = np.concatenate([weekly(364, LEVEL), weekly(35, LEVEL / 5, seed=3)])
    made = recipe.forecast(panel(fallen), 28)
    came = LEVEL / 5 * SHAPE[np.arange(399, 427) % 7]

    assert prepare(fallen, fallen).start == 364
    assert np.abs(made.point[0] - came).sum() / came.sum() < 0.1
    # The mean of eight weeks, three of which were before, would be off by far.
    assert statistical.weekday_mean(fallen, 28).sum() > 2 * came.sum()


@pytest.mark.parametrize("since", [28, 31, 34, 35])
def test_a_level_may_break_in_the_middle_of_a_week(since: int) -> None:
    risen = np.concatenate([weekly(203), weekly(since, 3 * LEVEL, seed=3)])

    assert abs(prepare(risen, risen).start - 203) < 7
    assert prepare(risen[:224], risen[:224]).start == 0  # three weeks could be a season


def test_noise_and_quiet_weeks_are_no_break() -> None:
    quiet = weekly(200)
    quiet[100:107] = 0

    assert prepare(quiet, quiet).start == 0
    assert prepare(weekly(200, noise=0.5), weekly(200, noise=0.5)).start == 0


def falling(days: int) -> Floats:
    return np.maximum(np.linspace(60, 1, days) + np.random.default_rng(5).standard_normal(days), 0)


def test_never_negative_where_the_series_never_was() -> None:
    down = falling(98)
    made = _banded(panel(down, down - 40))

    assert made.forecast.point[0].min() >= 0
    assert made.lower[0].min() >= 0
    assert made.forecast.point[1].min() < -20


def test_weekdays_on_which_nothing_happens_are_zero() -> None:
    shop = weekly(140)
    shop[5::7] = 0
    shop[5 + 70] = 90  # once it was open
    made = recipe.forecast(panel(shop), 14)

    assert list(np.flatnonzero(made.point[0] == 0)) == [5, 12]
    assert made.point[0][[4, 6]].min() > 50


def test_a_series_that_stays_the_same_is_forecast_as_it_is() -> None:
    made = _banded(panel(np.full(60, 3.0), np.zeros(60)))

    assert np.array_equal(made.forecast.point, np.array([[3.0] * 7, [0.0] * 7]))
    assert np.array_equal(made.lower, made.upper)


def test_origins_end_with_the_last_day_and_begin_behind_four_weeks() -> None:
    assert origins(100, 14, 3) == [58, 72, 86]
    assert origins(100, 30, 6) == [40, 70]
    assert origins(40, 14, 6) == []
    assert origins(100, 14, 3, every=7) == [72, 79, 86]


def test_errors_of_a_horizon_that_is_not_over_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, list[int]]] = []

    def widths(earlier: list[Errors], own: Floats, weekdays: Integers) -> Floats:
        seen.append((len(seen), [one.until for one in earlier]))
        return own

    monkeypatch.setattr(statistical, "PARTS", (statistical.WEEKDAY,))
    monkeypatch.setattr("assets.forecast.backtest.half_widths", widths)
    made = list(backtest(panel(weekly(70)), 14, 2, every=7))

    assert [one.origin for one in made] == [28, 35, 42, 49, 56]
    assert [until for _, until in seen] == [[], [], [42], [42, 49], [42, 49, 56]]


def _banded(known: Panel) -> Banded:
    earlier = [errors(known, made) for made in backtest(known, 7, 1)]
    return predict(known, 7, None, earlier)
