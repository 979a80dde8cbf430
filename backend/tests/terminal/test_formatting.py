"""Figures, changes and names as text."""

from typing import Any

import pytest

from assets.common.spreadsheets import plain
from assets.terminal.formatting import change, figure, name, title

IRR = {"unit": "money", "exponent": 0}
USD = {"unit": "money", "exponent": 2}

FIGURES: list[tuple[str | None, dict[str, Any], str]] = [
    ("1234567", {"unit": "count"}, "1,234,567"),
    ("0", {"unit": "count"}, "0"),
    (None, {"unit": "share"}, "–"),
    ("1234567", IRR, "1,234,567"),
    ("1234567", USD, "12,345.67"),
    ("-5", USD, "-0.05"),
    ("9007199254740993123", USD, "90,071,992,547,409,931.23"),
    ("0.9312", {"unit": "share"}, "93.12%"),
    ("1", {"unit": "share"}, "100%"),
    ("0.000001", {"unit": "share"}, "0.0001%"),
    ("3.42", {"unit": "days"}, "3.42"),
]


@pytest.mark.parametrize(("value", "told", "expected"), FIGURES)
def test_figures(value: str | None, told: dict[str, Any], expected: str) -> None:
    assert figure(value, told) == expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("percent", "12.3", "+12.3%"),
        ("percent", "-0.1", "-0.1%"),
        ("points", "2.0", "+2.0 points"),
        ("new", None, "new"),
        ("none", None, "–"),
    ],
)
def test_changes(kind: str, value: str | None, expected: str) -> None:
    assert change({"kind": kind, "value": value}) == expected


def test_persian_names_do_not_turn_their_neighbours_around() -> None:
    assert name("camera") == "camera"
    assert name("دوربین") == "\u2068دوربین\u2069"
    assert name(None) == "–"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        ("-x", "'-x"),
        ("＝1+1", "'＝1+1"),
        ("a;=1+1;-2", "a;'=1+1;'-2"),
        ("a\r\n@x", "a\r\n'@x"),
        ("a=b; c-d", "a=b; c-d"),
        ("-12.5", "-12.5"),
        ("12", "12"),
        (None, None),
        (True, "true"),
    ],
)
def test_no_cell_is_a_formula(cell: object, expected: object) -> None:
    assert plain(cell) == expected


def test_the_others_of_a_split_are_counted_in_their_title() -> None:
    told = {"metric": "revenue", "split": {}, "others": {"region": ["IR-07", "IR-10"]}, "currency": "IRR"}
    assert title(told) == "revenue 2 others IRR"
