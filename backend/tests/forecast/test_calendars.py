"""Days unlike their weekday: which they are, and what they do."""

from datetime import date

import numpy as np
import pytest

from assets.common.holidays import is_country
from assets.forecast import calendars, recipe
from assets.forecast.calendars import HOLIDAY, NATURE_DAY, NOWRUZ, ORDINARY, RAMADAN
from tests.forecast.making import panel, weekly

FIRST = date(2024, 1, 6)
"""A Saturday."""


def one(day: date, country: str | None = "IR") -> int:
    return int(calendars.day_classes(day, 1, country)[0])


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2025, 3, 20), HOLIDAY),  # the last of a leap year
        (date(2025, 3, 21), NOWRUZ),
        (date(2025, 3, 24), NOWRUZ),
        (date(2025, 3, 25), RAMADAN),
        (date(2025, 3, 26), RAMADAN),
        (date(2025, 4, 2), NATURE_DAY),
        (date(2025, 4, 3), ORDINARY),
        (date(2025, 2, 11), ORDINARY),
        (date(2025, 2, 10), HOLIDAY),
        (date(2025, 3, 5), RAMADAN),
        (date(1901, 6, 5), ORDINARY),  # before the tables of the moon
    ],
)
def test_the_calendar_of_iran(day: date, kind: int) -> None:
    assert one(day) == kind


def test_other_countries_have_their_own_holidays_and_none_has_none() -> None:
    christmas = date(2025, 12, 25)

    assert (one(christmas, "GB"), one(christmas), one(christmas, None)) == (HOLIDAY, ORDINARY, ORDINARY)
    assert (one(date(2025, 3, 21), "GB"), one(date(2025, 3, 21), None)) == (ORDINARY, ORDINARY)
    assert is_country("IR")
    assert not is_country("XQ")


def test_a_factor_is_what_a_class_does_to_its_weekday() -> None:
    days = 500
    classes = calendars.day_classes(FIRST, days, "IR")
    values = np.array([weekly(days, noise=0.0), weekly(days, 900, noise=0.0)])
    values[:, classes == RAMADAN] *= 0.5
    found = calendars.factors(values, classes)

    assert found[:, RAMADAN] == pytest.approx(0.5, abs=0.03)
    assert found[:, ORDINARY] == pytest.approx(1)
    assert calendars.with_factors(
        calendars.without_factors(values, classes, found), classes, found
    ) == pytest.approx(values)


def test_a_factor_seen_on_few_days_is_shrunk_to_one() -> None:
    classes = np.zeros(140, dtype=np.int64)
    classes[70] = HOLIDAY
    values = np.array([weekly(140, noise=0.0)])
    values[0, 70] = 0.0

    assert 0.3 < calendars.factors(values, classes)[0, HOLIDAY] < 0.8


def test_a_forecast_of_nowruz_knows_the_last_one() -> None:
    days = 430
    start = date(2024, 1, 20)
    classes = calendars.day_classes(start, days + 14, "IR")
    values = weekly(days)
    values[np.isin(classes[:days], [NOWRUZ, NATURE_DAY])] *= 0.3
    closing = panel(values[: 365 + 55], first=start)  # until the middle of March
    ahead = classes[closing.days : closing.days + 14]
    known = recipe.forecast(closing, 14, "IR").point[0]
    unknown = recipe.forecast(closing, 14, None).point[0]

    assert (ahead == NOWRUZ).sum() == 4
    assert (known / unknown)[ahead == NOWRUZ].max() < 0.75
    assert (known / unknown)[ahead == ORDINARY] == pytest.approx(1, abs=0.1)


def test_days_that_come_later_change_no_factor() -> None:
    classes = calendars.day_classes(FIRST, 300, "IR")
    values = np.array([weekly(300)])
    before = calendars.factors(values[:, :200], classes[:200])
    values[:, 200:] = 1e6

    assert np.array_equal(before, calendars.factors(values[:, :200], classes[:200]))
