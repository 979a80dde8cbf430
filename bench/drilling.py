"""A page of the rows behind a figure: the first, and one from the middle of the range."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from assets.common.row_scope import Scope
from assets.reports.queries.cursors import Position, write_cursor
from assets.reports.queries.parameters import Reader
from assets.reports.queries.query import RowsQuery
from assets.reports.queries.questions import AllRowsParams
from assets.reports.queries.rows import rows
from assets.reports.rollups.active_user_sets import make_missing_sets
from bench.clock import milliseconds
from bench.reading import A_MONTH, FIRST_DAY, THREE_YEARS, TODAY
from bench.results import Result, at_most
from bench.sizes import LAST_DAY

MOST_MS = 150
PAGES = (
    ("wallet balances, 30 days", "wallet_balances", {**A_MONTH, "currency": "IRR"}),
    ("total volume, 3 years", "total_volume", {**THREE_YEARS, "currency": "IRR"}),
    ("success rate, 3 years", "payment_success_rate", THREE_YEARS),
    ("active users, 3 years", "active_users", THREE_YEARS),
    ("failed payments of one region, 3 years", "payments_failed", {**THREE_YEARS, "region": "IR-07"}),
)
MIDDLE = FIRST_DAY + (LAST_DAY - FIRST_DAY) / 2


def measure(size: str) -> list[Result]:
    reader = Reader(TODAY, Scope.ALL)
    make_missing_sets(TODAY)
    results = []
    for name, metric, given in PAGES:
        parameters = {key: [value] for key, value in {"metric": metric, **given}.items()}
        query = AllRowsParams.parse(parameters, reader).query(reader)
        for page, cursor in (("first page", None), ("page of the middle", _cursor(query, MIDDLE))):
            took = milliseconds(_ask(replace(query, cursor=cursor)))
            results.append(at_most(f"rows of {name}: {page}", size, (took, "ms"), (MOST_MS, "ms allowed"), 1))
    return results


def _ask(query: RowsQuery) -> Callable[[], object]:
    return lambda: rows(query)


def _cursor(query: RowsQuery, day: date) -> str:
    """Where a page might have ended: at the noon of a day."""
    noon = datetime.combine(day, time(12), tzinfo=UTC) + timedelta(microseconds=1)
    return write_cursor(query, Position(day, noon, "payment_events", 0, "verified"))
