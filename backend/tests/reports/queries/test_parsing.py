"""Parameters into questions: defaults, and every refusal with its code, its parameter and what is allowed."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from assets.common.row_scope import Scope
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import METRIC
from assets.reports.queries.errors import QUERY_ERRORS, QueryError
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.parameters import Reader
from assets.reports.queries.periods import Baseline, CalendarName, DayRange, Grain
from assets.reports.queries.query import Filter, Part, Question, ReportQuery, RowsQuery, Showing
from assets.reports.queries.questions import AllRowsParams, MetricsParams, OverviewParams, RowsParams
from tests.reports.queries.asking import TODAY

READER = Reader(TODAY, Scope.ALL)
CALENDAR = {"format": "YYYY-MM-DD", "first": "1970-01-01", "last": "2119-12-31"}
GRAINS = ["day", "week", "month", "quarter", "year"]
SPANS = {grain.value: days for grain, days in LIMITS.span_days.items()}
OF_REVENUE = ["asset_type", "segment", "region", "currency"]
OF_USERS = ["segment", "region"]
UP_TO_TODAY = {"first": "1970-01-01", "last": "2026-03-10"}
NOT_AVAILABLE = "dimension_not_available"
MANY = [f"m{n}" for n in range(LIMITS.members + 1)]

REFUSED: list[tuple[dict[str, list[str]], str, str | None, Any]] = [
    ({"metrics": ["revenue"]}, "unknown_parameter", "metrics", "the parameters"),
    ({"metric": []}, "missing_metric", "metric", list(METRIC)),
    ({"metric": [""]}, "missing_metric", "metric", list(METRIC)),
    ({"metric": ["income"]}, "unknown_metric", "metric", list(METRIC)),
    ({"metric": ["revenue", "income"]}, "unknown_metric", "metric", list(METRIC)),
    ({"metric": list(METRIC)[:11]}, "too_many_metrics", "metric", {"metrics": 10}),
    ({"from": ["2026-3-1"]}, "bad_day", "from", CALENDAR),
    ({"from": ["20260301"]}, "bad_day", "from", CALENDAR),
    ({"from": ["2026-02-29"]}, "bad_day", "from", CALENDAR),
    ({"to": ["۲۰۲۶-۰۳-۰۱"]}, "bad_day", "to", CALENDAR),
    ({"to": ["yesterday"]}, "bad_day", "to", CALENDAR),
    ({"from": ["1969-12-31"]}, "bad_day", "from", CALENDAR),
    ({"to": ["2120-01-01"]}, "bad_day", "to", CALENDAR),
    ({"from": ["2026-03-02"], "to": ["2026-03-01"]}, "bad_range", "from", None),
    ({"from": ["2026-03-11"], "to": ["2026-03-12"]}, "bad_range", "from", UP_TO_TODAY),
    ({"from": ["2026-03-01", "2026-03-02"]}, "repeated_parameter", "from", None),
    ({"currency": ["IRR", "USD"]}, "repeated_parameter", "currency", None),
    ({"grain": ["hour"]}, "unknown_grain", "grain", GRAINS),
    ({"calendar": ["julian"]}, "unknown_calendar", "calendar", ["gregorian", "persian"]),
    ({"split": ["user"]}, "unknown_dimension", "split", [*OF_REVENUE, "reason"]),
    ({"split": ["segment", "region"]}, "repeated_parameter", "split", None),
    ({"compare": ["best"]}, "unknown_comparison", "compare", ["previous", "last_year", "own"]),
    ({"currency": ["RIAL"]}, "unknown_currency", "currency", {"standard": "ISO 4217"}),
    ({"convert_to": ["IRT"]}, "unknown_currency", "convert_to", {"standard": "ISO 4217"}),
    ({"from": ["2023-03-06"]}, "range_too_long", "grain", SPANS),  # 1,101 days
    ({"from": ["2010-01-01"], "grain": ["week"]}, "range_too_long", "grain", SPANS),
    ({"top": ["0"]}, "bad_top", "top", {"least": 1, "most": 100}),
    ({"top": ["101"]}, "bad_top", "top", {"least": 1, "most": 100}),
    ({"top": ["few"]}, "bad_top", "top", {"least": 1, "most": 100}),
    ({"region": MANY}, "too_many_members", "region", {"members": 100}),
    ({"metric": ["total_users"], "asset_type": ["camera"]}, NOT_AVAILABLE, "asset_type", OF_USERS),
    ({"metric": ["total_users"], "split": ["asset_type"]}, NOT_AVAILABLE, "split", OF_USERS),
    ({"metric": ["total_users"], "currency": ["IRR"]}, NOT_AVAILABLE, "currency", OF_USERS),
    ({"metric": ["revenue", "active_users"], "split": ["currency"]}, NOT_AVAILABLE, "split", OF_REVENUE[:3]),
]


def metrics_question(given: dict[str, list[str]]) -> ReportQuery:
    return MetricsParams.parse({"metric": ["revenue"], **given}, READER).query


def rows_question(metric: str, given: dict[str, list[str]]) -> RowsQuery:
    return RowsParams.parse(given, READER).query(metric, READER)


@pytest.mark.parametrize(
    ("given", "code", "field", "allowed"), REFUSED, ids=[str(c[0])[:60] for c in REFUSED]
)
def test_a_wrong_question_is_refused_with_what_is_allowed(
    given: dict[str, list[str]], code: str, field: str | None, allowed: Any
) -> None:
    with pytest.raises(QueryError) as refused:
        metrics_question(given)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert str(refused.value)
    if allowed == "the parameters":
        assert set(refused.value.allowed or ()) >= {"metric", "from", "to", "grain", "convert_to"}
    else:
        assert refused.value.allowed == allowed


def test_every_fault_is_found_at_once_the_first_leading() -> None:
    with pytest.raises(QueryError) as refused:
        metrics_question(
            {"metric": ["income"], "grain": ["hour"], "to": ["x"], "from": ["y"], "currency": ["z"]}
        )
    assert [(fault.code, fault.field) for fault in refused.value.faults] == [
        ("unknown_metric", "metric"),
        ("unknown_grain", "grain"),
        ("bad_day", "to"),
        ("bad_day", "from"),
        ("unknown_currency", "currency"),
    ]
    with pytest.raises(QueryError) as refused:
        metrics_question(
            {"metric": ["total_users"], "region": MANY, "asset_type": ["a"], "split": ["asset_type"]}
        )
    assert [(fault.code, fault.field) for fault in refused.value.faults] == [
        ("too_many_members", "region"),
        (NOT_AVAILABLE, "asset_type"),
        (NOT_AVAILABLE, "split"),
    ]
    with pytest.raises(QueryError) as refused:
        metrics_question({"metrics": [], "splits": ["region"], "grain": ["hour"]})
    assert [fault.field for fault in refused.value.faults] == ["metrics", "splits", "grain"]


ROWS_REFUSED: list[tuple[dict[str, list[str]], str, str]] = [
    ({"grain": ["day"]}, "unknown_parameter", "grain"),
    ({"part": ["numerator"]}, "part_not_available", "part"),
    ({"part": ["both"]}, "part_not_available", "part"),
    ({"limit": ["0"]}, "bad_limit", "limit"),
    ({"limit": ["201"]}, "bad_limit", "limit"),
    ({"limit": ["-1"]}, "bad_limit", "limit"),
    ({"limit": ["ten"]}, "bad_limit", "limit"),
    ({"limit": ["9" * 5000]}, "bad_limit", "limit"),
]


@pytest.mark.parametrize(("given", "code", "field"), ROWS_REFUSED, ids=[str(c[0])[:60] for c in ROWS_REFUSED])
def test_a_wrong_question_for_rows_is_refused(given: dict[str, list[str]], code: str, field: str) -> None:
    with pytest.raises(QueryError) as refused:
        rows_question("revenue", given)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_rows_of_an_unknown_metric_are_refused() -> None:
    with pytest.raises(QueryError) as refused:
        AllRowsParams.parse({"metric": ["income"]}, READER)
    assert refused.value.code == "unknown_metric"


ACCEPTED = [
    ({}, "2026-02-09", "2026-03-10", "2026-03-10"),
    ({"to": ["2026-01-31"]}, "2026-01-02", "2026-01-31", "2026-01-31"),
    ({"from": ["2026-03-10"]}, "2026-03-10", "2026-03-10", "2026-03-10"),
    ({"from": ["2026-03-01"], "to": ["2026-03-31"]}, "2026-03-01", "2026-03-10", "2026-03-31"),
    ({"to": ["2026-04-30"]}, "2026-02-09", "2026-03-10", "2026-04-30"),
    ({"from": ["2023-03-07"]}, "2023-03-07", "2026-03-10", "2026-03-10"),  # 1,100 days
    ({"from": [""], "to": [""], "grain": [""]}, "2026-02-09", "2026-03-10", "2026-03-10"),
    ({"to": ["1970-01-05"]}, "1970-01-01", "1970-01-05", "1970-01-05"),
]


@pytest.mark.parametrize(
    ("given", "first", "last", "asked_last"), ACCEPTED, ids=[str(c[0]) for c in ACCEPTED]
)
def test_the_range_is_the_last_thirty_days_unless_it_is_given(
    given: dict[str, list[str]], first: str, last: str, asked_last: str
) -> None:
    query = metrics_question(given)
    assert [query.first, query.last, query.asked_last] == [
        date.fromisoformat(d) for d in (first, last, asked_last)
    ]


def test_the_same_question_is_asked_in_one_way() -> None:
    one = metrics_question({"region": ["IR-23", "IR-10"], "currency": ["irr"]})
    other = metrics_question({"region": ["IR-10", "IR-23", "IR-10", ""], "currency": ["IRR"]})
    assert one == other
    assert one.key() == other.key()
    assert one.key() != metrics_question({"region": ["IR-10"], "currency": ["IRR"]}).key()


REPORT_CHANGES = {
    "first": date(2026, 1, 1),
    "last": date(2026, 3, 9),
    "asked_last": date(2026, 3, 11),
    "calendar": CalendarName.PERSIAN,
    "filters": (Filter(Dimension.SEGMENT, ("a",)),),
    "currency": "USD",
    "convert_to": "USD",
    "scope": Scope.SERVICE,
    "today": date(2026, 3, 11),
    "question": Question.OVERVIEW,
    "metrics": ("revenue", "refunds"),
    "grain": Grain.YEAR,
    "split": Dimension.REGION,
    "across": Dimension.SEGMENT,
    "top": 5,
    "compare": Baseline.PREVIOUS,
    "own_baseline": DayRange(date(2025, 1, 1), date(2025, 1, 2)),
    "show": Showing.SHARE,
    "over_time": True,
}
ROWS_CHANGES = {
    **{name: REPORT_CHANGES[name] for name in list(REPORT_CHANGES)[:9]},
    "metric": "refunds",
    "part": Part.DENOMINATOR,
    "cursor": "abc",
    "limit": 7,
}


@pytest.mark.parametrize(
    ("query", "changes"),
    [
        (metrics_question({}), REPORT_CHANGES),
        (rows_question("revenue", {}), ROWS_CHANGES),
    ],
    ids=["report", "rows"],
)
def test_every_field_is_in_the_key(query: ReportQuery | RowsQuery, changes: dict[str, Any]) -> None:
    assert set(changes) == {field.name for field in fields(query)}
    keys = {query.key()} | {replace(query, **{name: value}).key() for name, value in changes.items()}
    assert len(keys) == len(changes) + 1


def test_questions_of_different_kinds_have_different_keys() -> None:
    assert (
        len(
            {
                OverviewParams.parse({}, READER).key,
                metrics_question({}).key(),
                rows_question("revenue", {}).key(),
            }
        )
        == 3
    )


def test_a_range_before_today_is_closed() -> None:
    assert metrics_question({"to": ["2026-03-09"]}).is_closed
    assert not metrics_question({}).is_closed


def test_error_codes_are_unique_and_explained() -> None:
    assert len({error.code for error in QUERY_ERRORS}) == len(QUERY_ERRORS)
    here = {error for error in QueryError.__subclasses__() if error.__module__ == QueryError.__module__}
    assert set(QUERY_ERRORS) == here
    assert all(error.__doc__ for error in QUERY_ERRORS)
