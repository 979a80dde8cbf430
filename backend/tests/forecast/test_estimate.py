"""Estimates of one metric: bands of sums, stocks that widen, and what must not be below zero or above one."""

from dataclasses import replace
from datetime import date
from math import sqrt

import pytest

from assets.forecast.estimate import estimate
from assets.forecast.exchange import Earlier, Line, Part, Points, Task
from assets.forecast.models import ForecastWay
from assets.forecast.selectors import Days, Sums, figures_of_period
from assets.forecast.steps import HORIZON
from assets.reports.metrics.registry import METRIC

DAYS = 300
TEN = Line("", None, [10, 11, 9, 10, 12, 8, 10] * 42 + [10] * 6)
FLOW = Task(part=Part.FLOW, first=date(2025, 5, 1), lines=[TEN], earlier=[], horizon=HORIZON, country=None)


def said(each: int, *origins: int) -> list[Earlier]:
    points: Points = {("", None): [each] * HORIZON}
    return [Earlier(origin, points, points) for origin in origins]


def test_the_band_of_a_sum_is_as_wide_as_earlier_sums_were_off() -> None:
    constant = replace(FLOW, lines=[Line("", None, [10] * DAYS)])
    six = said(9, 60, 90, 120, 150, 180, 210)  # after k days they are k off, k / root of k each root of a day
    (made,) = estimate(replace(constant, earlier=six))
    (too_few,) = estimate(replace(constant, earlier=six[:5]))

    assert made.sums == [pytest.approx(sqrt(73)), pytest.approx(sqrt(86))]
    assert too_few.sums == [None, None]


def test_a_period_from_the_first_day_on_has_that_band_and_never_less_than_has_come() -> None:
    days = Days(
        made_by=ForecastWay.MEDIAN, known=300, points=[10] * HORIZON, bands=None, numerators=[], denominators=[],
        sums=(2.0, 30.0),
    )  # fmt: skip
    flow = METRIC["tickets_created"]

    assert figures_of_period(flow, days, 0, 9, Sums(100)) == (190, 184, 196, 100, 280)
    assert figures_of_period(flow, days, 9, 20, None) == (110, None, None, None, None)


def test_the_band_of_a_stock_widens_with_the_days() -> None:
    stock = replace(FLOW, part=Part.STOCK, lines=[replace(TEN, values=[*TEN.values], opening=50)])
    (made,) = estimate(stock)
    widths = [(upper or 0) - (point or 0) for upper, point in zip(made.upper[0], made.points, strict=True)]

    assert made.points[0] is not None
    assert 0 <= made.points[0] - (50 + sum(value or 0 for value in TEN.values)) <= 20
    assert widths[80] > 2 * widths[0]


def test_a_share_is_never_above_one() -> None:
    share = Task(
        part=Part.RATIO,
        first=date(2025, 5, 1),
        lines=[Line("", None, [9, 10, 8, 10, 9, 10, 10, 6] * 9, denominators=[10] * 72)],
        earlier=[],
        horizon=HORIZON,
        country=None,
        factor=10**6,
        most=10**6,
    )
    (made,) = estimate(share)

    assert max(upper or 0 for upper in made.upper[1]) == 10**6
    assert all(0 <= (point or 0) <= 10**6 for point in made.points)


def test_bands_of_six_earlier_forecasts_are_of_how_far_these_were_off() -> None:
    right = said(10, 60, 90, 120, 150, 180, 210)
    (narrow,) = estimate(replace(FLOW, earlier=right))
    (wide,) = estimate(replace(FLOW, earlier=said(30, 60, 90, 120, 150, 180, 210)))

    def width(made: list[int | None], points: list[int | None]) -> int:
        return max((upper or 0) - (point or 0) for upper, point in zip(made, points, strict=True))

    assert width(narrow.upper[0], narrow.points) <= 4
    assert width(wide.upper[0], wide.points) >= 18
