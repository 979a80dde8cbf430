"""A metric by members, by two dimensions, and why it changed: as files that add up to what the page says."""

from typing import Any

import pytest
from django.test import Client

from tests.exports.asking import MARCH, ask, lines, refusal, taken

pytestmark = pytest.mark.usefixtures("market", "folder")

VOLUME = {**MARCH, "metric": "total_volume", "currency": "IRR"}

FILES: list[tuple[str, dict[str, Any], tuple[str, ...], list[tuple[str, ...]]]] = [
    ("ranking", {"split": "region"}, ("Member", "Figure", "Value", "Share"), [
        ("IR-23", "member", "5000", "1"),
        ("", "total", "5000", ""),
    ]),
    ("pivot", {"rows": "region", "columns": "segment"}, ("By row", "By column", "Figure", "Value"), [
        ("IR-23", "newcomer", "cell", "5000"),
        ("IR-23", "", "row", "5000"),
        ("", "newcomer", "column", "5000"),
        ("", "", "total", "5000"),
    ]),
    ("contributions", {"split": "region"}, ("Member", "Figure", "Value", "Previous", "Contribution", "Share"), [
        ("IR-23", "member", "5000", "0", "5000", "1"),
        ("", "total", "5000", "0", "5000", ""),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "by", "columns", "rows"), FILES)
def test_its_rows_add_up_to_the_last_one(
    manager: Client, what: str, by: dict[str, Any], columns: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    found = lines(taken(manager, what=what, query={**VOLUME, **by}))
    told = [tuple(line[column] for column in columns) for line in found]
    assert [row for row in told if "0" not in row[2:3]] == rows, (
        "provinces in which nobody paid are there too"
    )
    assert {(line["Metric"], line["From"], line["To"], line["Currency"]) for line in found} == {
        ("total_volume", "2026-03-01", "2026-03-10", "IRR")
    }


def test_a_pivot_by_periods_has_each_figure_of_the_range_and_of_its_periods(manager: Client) -> None:
    by = {"rows": "region", "columns": "segment", "grain": "week"}
    found = lines(taken(manager, what="pivot", query={**VOLUME, **by}))
    figures: dict[tuple[str, ...], list[tuple[str, str, str]]] = {}
    for line in found:
        of = (line["By row"], line["By column"], line["Figure"])
        figures.setdefault(of, []).append((line["From"], line["To"], line["Value"]))
    assert set(figures) == {
        ("IR-23", "newcomer", "cell"), ("IR-23", "", "row"), ("", "newcomer", "column"), ("", "", "total"),
    }  # fmt: skip
    for (first, last, total), *weeks in figures.values():
        assert (first, last, total) == ("2026-03-01", "2026-03-10", "5000")
        assert [(start, end) for start, end, _ in weeks] == [
            ("2026-03-01", "2026-03-06"), ("2026-03-07", "2026-03-10"),
        ]  # fmt: skip
        assert sum(int(value) for *_, value in weeks) == int(total)


REFUSED = [
    ("ranking", VOLUME, "missing_dimension"),
    ("pivot", {**VOLUME, "rows": "region", "columns": "region"}, "same_dimension"),
    ("contributions", {**VOLUME, "split": "mood"}, "unknown_dimension"),
    ("ranking", {**MARCH, "split": "region"}, "missing_metric"),
    ("pivot", {**VOLUME, "rows": "region", "columns": "segment", "split": "region"}, "unknown_parameter"),
]


@pytest.mark.parametrize(("what", "query", "code"), REFUSED)
def test_what_the_question_is_refused_for_the_file_is(
    manager: Client, what: str, query: dict[str, str], code: str
) -> None:
    assert refusal(ask(manager, what=what, query=query))["code"] == code
