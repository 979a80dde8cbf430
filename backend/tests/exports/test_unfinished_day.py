"""What files and the terminal say of a range whose last day is not over, as of noon on 10 March 2026."""

import io
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from rich.console import Console

from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.exports.datasets import contributions, metrics, overview
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.tables import Table
from assets.printing.formatting import Formatter
from assets.reports.queries.periods import CalendarName
from assets.reports.serializers import serialize
from assets.terminal.tables import show

pytestmark = pytest.mark.usefixtures("market")

TODAY = date(2026, 3, 10)
WEEK, CLOSED, ONLY_TODAY = (
    {"from": ["2026-03-04"]},
    {"from": ["2026-03-04"], "to": ["2026-03-09"]},
    {"from": ["2026-03-10"]},
)
REVENUE = {"metric": ["revenue"], "currency": ["IRR"], "compare": ["previous"]}

Given = Mapping[str, list[str]]


def requester(language: FileLanguage = FileLanguage.EN) -> Requester:
    return Requester(None, Scope.ALL, TODAY, language, CalendarName.GREGORIAN)


def table(figures: FiguresDataset[Any], given: Given) -> Table:
    return figures.table(given, requester())


def lines(figures: FiguresDataset[Any], given: Given) -> list[dict[str, Any]]:
    found = table(figures, given)
    return [dict(zip((one.name for one in found.columns), row, strict=True)) for row in found.rows()]


def pages(figures: FiguresDataset[Any], given: Given, language: FileLanguage = FileLanguage.EN) -> Any:
    document = table(figures, given).document
    assert document is not None
    return document.data(Formatter(language, CalendarName.GREGORIAN), "0" * 64)


def printed(figures: FiguresDataset[Any], report: str, given: Given) -> str:
    shown = io.StringIO()
    query = figures.params.parse(given, requester().reader).query
    show(report, json.loads(serialize(figures.answer(query))), Console(width=160, file=shown))
    return shown.getvalue()


def test_the_overview_as_a_file_has_what_is_compared_beside_the_value() -> None:
    card = {line["metric"]: line for line in lines(overview.DATASET, WEEK)}["revenue"]
    assert (card["value"], card["compared"], card["previous"]) == (200, 0, 0)
    assert [str(card[name]) for name in ("end", "compared_end", "previous_start", "previous_end")] == [
        "2026-03-10", "2026-03-09", "2026-02-25", "2026-03-02",
    ]  # fmt: skip


def test_a_series_as_a_file_has_a_total_of_its_whole_days_where_one_is_left_out() -> None:
    totals = [line for line in lines(metrics.DATASET, {**WEEK, **REVENUE}) if line["figure"] == "total"]
    assert [(line["range"], str(line["start"]), str(line["end"]), line["value"]) for line in totals] == [
        ("now", "2026-03-04", "2026-03-10", 200),
        ("compared", "2026-03-04", "2026-03-09", 0),
        ("previous", "2026-02-25", "2026-03-02", 0),
    ]
    closed = lines(metrics.DATASET, {**CLOSED, **REVENUE})
    assert [line["range"] for line in closed if line["figure"] == "total"] == ["now", "previous"]


def test_why_it_changed_is_of_the_whole_days() -> None:
    asked = {**WEEK, "metric": ["tickets_created"], "split": ["asset_type"]}
    assert {str(line["end"]) for line in lines(contributions.DATASET, asked)} == {"2026-03-09"}


@pytest.mark.parametrize(("figures", "given"), [(overview.DATASET, {}), (metrics.DATASET, REVENUE)])
def test_a_document_says_which_days_are_compared_and_that_today_is_not_among_them(
    figures: FiguresDataset[Any], given: Given
) -> None:
    said = pages(figures, {**WEEK, **given})
    first = said["parts"][0]
    assert first["table"]["heads"] == ("Figure", "Value", "Whole days", "Previous", "Change")
    assert first["note"] == (
        "The last day was not over when this was made: it is included in the value but not in the change."
    )
    assert dict(said["facts"])["Compared with"] == (
        "25 February 2026 – 2 March 2026 (Whole days: 4 March 2026 – 9 March 2026)"
    )
    assert (
        "روز آخر هنگام ساخت این گزارش"
        in pages(figures, {**WEEK, **given}, FileLanguage.FA)["parts"][0]["note"]
    )


@pytest.mark.parametrize(("figures", "given"), [(overview.DATASET, {}), (metrics.DATASET, REVENUE)])
def test_a_document_of_days_that_are_over_is_as_it_was(figures: FiguresDataset[Any], given: Given) -> None:
    said = pages(figures, {**CLOSED, **given})
    assert said["parts"][0]["table"]["heads"] == ("Figure", "Value", "Previous", "Change")
    assert said["parts"][0]["note"] is None
    assert dict(said["facts"])["Compared with"] == "26 February 2026 – 3 March 2026"


@pytest.mark.parametrize(("figures", "given"), [(overview.DATASET, {}), (metrics.DATASET, REVENUE)])
def test_a_document_of_today_alone_says_why_nothing_is_compared(
    figures: FiguresDataset[Any], given: Given
) -> None:
    note = pages(figures, {**ONLY_TODAY, **given})["parts"][0]["note"]
    assert note == "The day was not over when this was made: there is nothing to compare with yet."


def test_the_terminal_says_it_too() -> None:
    said = "2026-03-04 to 2026-03-09 against 2026-02-25 to 2026-03-02; today is not over and left out"
    split = {"metric": ["tickets_created"], "split": ["asset_type"]}
    for figures, report, given in (
        (overview.DATASET, "overview", {}),
        (metrics.DATASET, "metrics", REVENUE),
        (contributions.DATASET, "contributions", split),
    ):
        assert f"change: {said}" in printed(figures, report, {**WEEK, **given})
        assert "change: nothing to compare with" in printed(figures, report, {**ONLY_TODAY, **given})
        assert "left out" not in printed(figures, report, {**CLOSED, **given})
    for figures, report, given in ((overview.DATASET, "overview", {}), (metrics.DATASET, "metrics", REVENUE)):
        assert "whole days" in printed(figures, report, {**WEEK, **given})
        assert "whole days" not in printed(figures, report, {**CLOSED, **given})
