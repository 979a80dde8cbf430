"""A metric by two dimensions: every cell and every total equals a plain recount."""

from dataclasses import replace
from datetime import date

import pytest

from assets.common.row_scope import Scope
from assets.reports.queries import runner
from assets.reports.queries.answers import Pivot
from assets.reports.queries.errors import (
    DimensionNotAvailable,
    MissingDimension,
    MissingMetric,
    MixedCurrency,
    QueryError,
    SameDimension,
    TooManyPoints,
    UnknownDimension,
)
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.parameters import Reader
from assets.reports.queries.periods import CalendarName, Grain, periods
from assets.reports.queries.questions import PivotParams
from tests.reports.queries.asking import TODAY, ask_one, ask_pivot
from tests.reports.queries.oracle import METRICS, MONEY, WITHOUT_ASSETS, Chosen, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 20), date(2026, 3, 8)
PAIRS = [("region", "segment"), ("asset_type", "region")]
CASES = [
    (metric, *pair)
    for metric in METRICS
    for pair in PAIRS
    if "asset_type" not in pair or metric not in WITHOUT_ASSETS
]


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


def asked(metric: str, rows: str, columns: str, **given: str | list[str] | None) -> Pivot:
    return ask_pivot(metric, rows, columns, from_=FIRST, to=LAST, currency=currency(metric), **given)


@pytest.mark.parametrize(("metric", "rows", "columns"), CASES)
def test_every_cell_and_every_total_is_a_figure_of_its_own(
    oracle: Oracle, metric: str, rows: str, columns: str
) -> None:
    found = asked(metric, rows, columns)

    def figure(**members: str) -> str | None:
        chosen = Chosen(tuple((name, (slug,)) for name, slug in members.items()), currency(metric))
        return oracle.value(metric, FIRST, LAST, chosen)

    assert found.rows
    assert found.total == figure()
    assert found.column_totals == tuple(figure(**{columns: column}) for column in found.columns)
    for row in found.rows:
        assert row.total == figure(**{rows: row.member})
        assert row.values == tuple(figure(**{rows: row.member, columns: column}) for column in found.columns)


@pytest.mark.parametrize("calendar", ["gregorian", "persian"])
@pytest.mark.parametrize(("metric", "rows", "columns"), CASES)
def test_every_figure_is_there_by_period_too(
    oracle: Oracle, metric: str, rows: str, columns: str, calendar: str
) -> None:
    whole, found = (asked(metric, rows, columns, calendar=calendar, grain=grain) for grain in (None, "month"))
    months = periods(FIRST, LAST, Grain.MONTH, CalendarName(calendar), TODAY)
    assert [(one.start, one.end, one.partial) for one in found.periods] == [
        (month.start, month.end, month.partial) for month in months
    ]

    def line(**members: str) -> tuple[str | None, ...]:
        chosen = Chosen(tuple((name, (slug,)) for name, slug in members.items()), currency(metric))
        return tuple(oracle.value(metric, month.start, month.end, chosen) for month in months)

    assert found.total_line == line()
    assert found.column_total_lines == tuple(line(**{columns: column}) for column in found.columns)
    for row in found.rows:
        assert row.total_line == line(**{rows: row.member})
        assert row.lines == tuple(line(**{rows: row.member, columns: column}) for column in found.columns)
    assert (whole.total, whole.columns, whole.column_totals) == (
        found.total,
        found.columns,
        found.column_totals,
    )
    assert [(row.member, row.total, row.values) for row in whole.rows] == [
        (row.member, row.total, row.values) for row in found.rows
    ]


def test_without_periods_there_are_no_lines(oracle: Oracle) -> None:
    found = asked("total_volume", "region", "segment")
    assert (found.periods, found.total_line, found.column_total_lines) == ((), (), ())
    assert {(row.lines, row.total_line) for row in found.rows} == {((), ())}


def test_more_figures_than_are_sent_at_once_are_refused(
    oracle: Oracle, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = asked("total_volume", "region", "segment", grain="week")
    count = len(found.rows) * len(found.columns) * len(found.periods)
    monkeypatch.setattr(runner, "LIMITS", replace(LIMITS, points=count))
    asked("total_volume", "region", "segment", grain="week")
    monkeypatch.setattr(runner, "LIMITS", replace(LIMITS, points=count - 1))
    with pytest.raises(TooManyPoints) as refused:
        asked("total_volume", "region", "segment", grain="week")
    assert refused.value.field == "grain"
    asked("total_volume", "region", "segment")


@pytest.mark.parametrize("metric", ["tickets_created", "wallet_balances", "total_users"])
def test_cells_of_what_adds_up_add_up_to_their_totals(oracle: Oracle, metric: str) -> None:
    found = asked(metric, "region", "segment")
    for row in found.rows:
        assert sum(int(value or 0) for value in row.values) == int(row.total or 0)
    for place, total in enumerate(found.column_totals):
        assert sum(int(row.values[place] or 0) for row in found.rows) == int(total or 0)
    assert sum(int(row.total or 0) for row in found.rows) == int(found.total or 0)


def test_largest_totals_come_first_in_both_directions(oracle: Oracle) -> None:
    found = asked("tickets_created", "region", "asset_type")
    for totals in ([row.total for row in found.rows], found.column_totals):
        sizes = [int(total or 0) for total in totals]
        assert sizes == sorted(sizes, reverse=True)


def test_filters_narrow_cells_and_totals(oracle: Oracle) -> None:
    found = asked("tickets_created", "region", "segment", region=["IR-23"], asset_type=["camera"])
    chosen = Chosen((("region", ("IR-23",)), ("asset_type", ("camera",))))
    assert [row.member for row in found.rows] == ["IR-23"]
    assert found.total == found.rows[0].total == oracle.value("tickets_created", FIRST, LAST, chosen)


def test_converted_money_has_the_explorer_s_total(oracle: Oracle) -> None:
    found = ask_pivot("total_volume", "region", "segment", from_=FIRST, to=LAST, convert_to="USD")
    whole = ask_one("total_volume", from_=FIRST, to=LAST, convert_to="USD")
    assert (found.total, found.currency, found.exponent) == (whole.total, "USD", 2)
    assert [note.code for note in found.warnings][:1] == ["converted"]


def test_nothing_at_all_has_a_total_and_no_cells(oracle: Oracle) -> None:
    found = ask_pivot("revenue", "region", "segment", from_="2020-01-01", to="2020-02-29")
    assert (found.total, found.currency, found.rows, found.columns) == ("0", "IRR", (), ())


def test_the_answer_says_what_was_understood(oracle: Oracle) -> None:
    assert asked("tickets_created", "region", "segment").query == {
        "metric": "tickets_created",
        "from": "2025-11-20",
        "to": "2026-03-08",
        "calendar": "gregorian",
        "asset_type": [],
        "segment": [],
        "region": [],
        "reason": [],
        "currency": None,
        "convert_to": None,
        "rows": "region",
        "columns": "segment",
        "grain": None,
    }
    assert asked("tickets_created", "region", "segment", grain="quarter").query["grain"] == "quarter"


REFUSED: list[tuple[type[QueryError], str, dict[str, str]]] = [
    (MissingMetric, "metric", {"rows": "region", "columns": "segment"}),
    (MissingDimension, "rows", {"metric": "tickets_created", "columns": "segment"}),
    (MissingDimension, "columns", {"metric": "tickets_created", "rows": "segment"}),
    (UnknownDimension, "rows", {"metric": "payments_verified", "rows": "currency", "columns": "segment"}),
    (SameDimension, "columns", {"metric": "tickets_created", "rows": "region", "columns": "region"}),
    (DimensionNotAvailable, "rows", {"metric": "new_users", "rows": "asset_type", "columns": "region"}),
    (DimensionNotAvailable, "columns", {"metric": "new_users", "rows": "region", "columns": "asset_type"}),
]


@pytest.mark.parametrize(("error", "field", "given"), REFUSED, ids=str)
def test_what_is_no_pivot_is_refused(error: type[QueryError], field: str, given: dict[str, str]) -> None:
    with pytest.raises(error) as refused:
        PivotParams.parse({name: [value] for name, value in given.items()}, Reader(TODAY, Scope.ALL))
    assert refused.value.field == field


def test_amounts_of_two_currencies_have_no_pivot(oracle: Oracle) -> None:
    with pytest.raises(MixedCurrency):
        ask_pivot("total_volume", "region", "segment", from_=FIRST, to=LAST)
