"""Changes and roundings, by cases worked out by hand."""

import pytest

from assets.reports.metrics.decimals import half_even, text
from assets.reports.metrics.registry import Unit
from assets.reports.queries.figures import change

COUNT, MONEY, SHARE, DAYS = Unit.COUNT, Unit.MONEY, Unit.SHARE, Unit.DAYS

CHANGES = [
    # unit, now, before, kind, value
    (COUNT, 112, 100, "percent", "12.0"),
    (COUNT, 100, 112, "percent", "-10.7"),
    (COUNT, 0, 5, "percent", "-100.0"),
    (COUNT, 5, 5, "percent", "0.0"),
    (COUNT, 100_049, 100_000, "percent", "0.0"),  # 0.049
    (COUNT, 10_005, 10_000, "percent", "0.0"),  # 0.05, half way to 0.1: even
    (COUNT, 10_015, 10_000, "percent", "0.2"),  # 0.15
    (COUNT, 9_996, 10_000, "percent", "0.0"),  # -0.04 is no negative zero
    (COUNT, 5, 0, "new", None),
    (COUNT, 0, 0, "none", None),
    (MONEY, 50, -100, "none", None),  # up by one and a half times of what?
    (MONEY, -50, -100, "none", None),  # less of a loss
    (MONEY, -200, -100, "none", None),
    (MONEY, 0, -100, "none", None),
    (MONEY, -5, 0, "none", None),  # new would be good news
    (MONEY, -50, 100, "percent", "-150.0"),
    (SHARE, 931_200, 900_000, "points", "3.1"),
    (SHARE, 0, 900_000, "points", "-90.0"),
    (SHARE, 900_000, 0, "points", "90.0"),
    (SHARE, 0, 0, "points", "0.0"),
    (SHARE, None, 900_000, "none", None),
    (SHARE, 900_000, None, "none", None),
    (DAYS, 34_200, 30_000, "percent", "14.0"),
    (DAYS, None, None, "none", None),
]


@pytest.mark.parametrize(("unit", "now", "before", "kind", "value"), CHANGES)
def test_change(unit: Unit, now: int | None, before: int | None, kind: str, value: str | None) -> None:
    found = change(unit, now, before)
    assert (found.kind, found.value) == (kind, value)


WRITTEN = [
    (0, 0, "0"),
    (-7, 0, "-7"),
    (2**70, 0, "1180591620717411303424"),
    (931_200, 6, "0.9312"),
    (1_000_000, 6, "1"),
    (0, 6, "0"),
    (1, 6, "0.000001"),
    (34_200, 4, "3.42"),
    (-5, 4, "-0.0005"),
    (None, 0, None),
    (None, 6, None),
]


@pytest.mark.parametrize(("value", "places", "expected"), WRITTEN)
def test_figures_as_text(value: int | None, places: int, expected: str | None) -> None:
    assert text(value, places) == expected


@pytest.mark.parametrize(
    ("dividend", "divisor", "expected"),
    [
        (5, 2, 2),
        (7, 2, 4),
        (-5, 2, -2),
        (-7, 2, -4),
        (5, -2, -2),
        (8, 3, 3),
        (7, 3, 2),
        (-8, 3, -3),
        (0, 9, 0),
    ],
)
def test_half_is_rounded_to_even(dividend: int, divisor: int, expected: int) -> None:
    assert half_even(dividend, divisor) == expected
