"""Cold answers over three years: against the same SQL by hand, and against the same figures from the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from assets.common.row_scope import Scope
from assets.reports.queries import runner
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams, OverviewParams, PivotParams, RankingParams
from assets.reports.rollups.active_user_sets import make_missing_sets
from assets.reports.rollups.months import sum_missing_months
from bench.clock import milliseconds
from bench.generate import vacuum
from bench.results import Result, at_least, at_most
from bench.sizes import DAYS, LAST_DAY

FIRST_DAY = LAST_DAY - timedelta(days=DAYS - 1)
TODAY = LAST_DAY + timedelta(days=1)
VERIFIED = "FROM payment_events WHERE kind = 'verified'"


@dataclass(frozen=True)
class Question:
    """Parameters as the API takes them, and the SQL that has the same figures from the rows."""

    name: str
    parameters: Mapping[str, str]
    over_the_rows: str


def _range(first: date, last: date = LAST_DAY) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat()}


THREE_YEARS = _range(FIRST_DAY)
A_MONTH = _range(LAST_DAY - timedelta(days=29))
QUESTIONS = (
    Question(
        "volume by day, 3 years",
        {"metric": "total_volume", "grain": "day", **THREE_YEARS},
        f"SELECT report_day(at), sum(amount) {VERIFIED} GROUP BY 1",
    ),
    Question(
        "volume by day, 3 years, one asset type",
        {"metric": "total_volume", "grain": "day", "asset_type": "type-3", **THREE_YEARS},
        f"SELECT report_day(at), sum(amount) {VERIFIED} AND asset_type_id = "
        "(SELECT id FROM asset_types WHERE slug = 'type-3') GROUP BY 1",
    ),
    Question(
        "volume by Jalali month and region, 3 years",
        {"metric": "total_volume", "grain": "month", "calendar": "persian", "split": "region", **THREE_YEARS},
        "SELECT persian_month, region_id, sum(amount) FROM payment_events JOIN calendar_day ON day = report_day(at) "
        "WHERE kind = 'verified' GROUP BY 1, 2",
    ),
    Question(
        "success rate by week, 3 years",
        {"metric": "payment_success_rate", "grain": "week", **THREE_YEARS},
        "SELECT week, count(*) FILTER (WHERE kind = 'verified'), count(*) FROM payment_events "
        "JOIN calendar_day ON day = report_day(at) GROUP BY 1",
    ),
    Question(
        "active users by Jalali month, 3 years",
        {"metric": "active_users", "grain": "month", "calendar": "persian", **THREE_YEARS},
        "SELECT persian_month, count(DISTINCT user_id) FROM payment_events JOIN calendar_day ON day = report_day(at) "
        "GROUP BY 1",
    ),
    Question(
        "wallet balances by day, last 30 days",
        {"metric": "wallet_balances", "grain": "day", **A_MONTH},
        "SELECT report_day(at), sum(amount) FROM ledger_entries WHERE wallet_kind = 'user' GROUP BY 1",
    ),
)

PIVOT = {
    "metric": "total_volume", "rows": "region", "columns": "asset_type", "calendar": "persian", **THREE_YEARS,
}  # fmt: skip
PIVOT_OVER_THE_ROWS = f"""
SELECT region_id, asset_type_id, sum(amount) {VERIFIED}
GROUP BY GROUPING SETS ((1, 2), (1), (2), ())
"""
PIVOT_BY_MONTH_OVER_THE_ROWS = """
SELECT persian_month, region_id, asset_type_id, sum(amount)
FROM payment_events JOIN calendar_day ON day = report_day(at) WHERE kind = 'verified'
GROUP BY GROUPING SETS ((1, 2, 3), (1, 2), (1, 3), (1))
"""

RANKING = {"metric": "total_volume", "split": "region", "calendar": "persian", **THREE_YEARS}
TWO_TYPES = {"asset_type": ["type-2", "type-3"]}
RANKING_OVER_THE_ROWS = f"""
SELECT region_id, sum(amount) {VERIFIED}
  AND asset_type_id = ANY (ARRAY(SELECT id FROM asset_types WHERE slug IN ('type-2', 'type-3')))
GROUP BY 1
"""

OVERVIEW_OVER_THE_ROWS = f"""
SELECT sum(amount) FILTER (WHERE report_day(at) > '{LAST_DAY - timedelta(days=30)}'),
       sum(amount) FILTER (WHERE report_day(at) <= '{LAST_DAY - timedelta(days=30)}')
FROM payment_events WHERE kind = 'verified' AND report_day(at) > '{LAST_DAY - timedelta(days=60)}';
SELECT wallet_kind, sum(amount), sum(amount) FILTER (WHERE report_day(at) > '{LAST_DAY - timedelta(days=30)}')
FROM ledger_entries GROUP BY 1
"""


def measure(size: str) -> list[Result]:
    """Each question three ways."""
    results = []
    reader = Reader(TODAY, Scope.ALL)
    make_missing_sets(TODAY)
    sum_missing_months(TODAY)
    vacuum()
    for question in QUESTIONS:
        query = MetricsParams.parse(_plain(question.parameters), reader).query
        results += _three_ways(
            size, question.name, lambda query=query: runner.metrics(query), question.over_the_rows
        )
    by_month = PivotParams.parse(_plain({**PIVOT, "grain": "month"}), reader).query
    pivot = PivotParams.parse(_plain(PIVOT), reader).query
    ranking = RankingParams.parse(_plain(RANKING) | TWO_TYPES, reader).query
    for name, ask, over_the_rows, most in (
        ("pivot by Jalali month, 3 years", lambda: runner.pivot(by_month), PIVOT_BY_MONTH_OVER_THE_ROWS, 30),
        ("pivot, 3 years", lambda: runner.pivot(pivot), PIVOT_OVER_THE_ROWS, 25),
        ("region totals of two types, 3 years", lambda: runner.ranking(ranking), RANKING_OVER_THE_ROWS, 10),
    ):
        results += _three_ways(size, name, ask, over_the_rows)
        results.append(at_most(f"{name}: cold", size, (milliseconds(ask), "ms"), (most, "ms allowed"), 1))
    results.append(_from_days(size, lambda: runner.pivot(by_month)))
    query = OverviewParams.parse(_plain(A_MONTH), reader).query
    results += _three_ways(size, "overview, 30 days", lambda: runner.overview(query), OVERVIEW_OVER_THE_ROWS)
    return results


def _from_days(size: str, ask: Callable[[], object]) -> Result:
    """A question against the same while no month is summed."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM summed_months")
        from_days = milliseconds(ask)
        transaction.set_rollback(True)
    name = "pivot by Jalali month, 3 years: faster than from days"
    return at_least(name, size, (milliseconds(ask), "ms"), (from_days, "ms"), 3)


def _plain(parameters: Mapping[str, str]) -> dict[str, list[str]]:
    return {name: [value] for name, value in parameters.items()}


def _three_ways(size: str, name: str, ask: Callable[[], object], over_the_rows: str) -> list[Result]:
    statements = _statements_of(ask)
    cold = milliseconds(ask)
    by_hand = milliseconds(lambda: _run(statements))
    rows = milliseconds(lambda: _run([(over_the_rows, None)]), times=2)
    return [
        at_most(f"{name}: cold / same SQL by hand", size, (cold, "ms"), (by_hand, "ms"), 2),
        at_least(f"{name}: faster than over the rows", size, (cold, "ms"), (rows, "ms"), 100),
    ]


def _statements_of(ask: Callable[[], object]) -> list[tuple[str, Any]]:
    """The SQL that an answer runs in its transaction; the clock is read before it, every ten seconds."""
    seen: list[tuple[str, Any]] = []

    def note(execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any) -> Any:
        seen.append((sql, parameters))
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(note):
        ask()
    return [(sql, parameters) for sql, parameters in seen if "clock_timestamp" not in sql]


@transaction.atomic
def _run(statements: list[tuple[str, Any]]) -> None:
    with connection.cursor() as cursor:
        for sql, parameters in statements:
            cursor.execute(sql, parameters)
            while cursor.nextset():
                pass
            cursor.fetchall()
