"""Asking as a caller does: parameters in, an answer out. Today is the last day of the shared marketplace."""

from datetime import date

from assets.common.row_scope import Scope
from assets.reports.queries import runner
from assets.reports.queries.answers import Contributions, Metrics, Overview, Pivot, Ranking, Rows, Series
from assets.reports.queries.parsing import (
    parse_contributions,
    parse_metrics,
    parse_overview,
    parse_pivot,
    parse_ranking,
    parse_rows,
)
from assets.reports.queries.rows import rows

TODAY = date(2026, 3, 10)

Given = str | int | date | list[str] | tuple[str, ...] | None


def parameters(given: dict[str, Given]) -> dict[str, list[str]]:
    """`from_` stands for `from`; one value or several. `today` is no parameter."""
    return {
        name.rstrip("_"): [str(one) for one in (value if isinstance(value, list | tuple) else [value])]
        for name, value in given.items()
        if value is not None and name != "today"
    }


def today_of(given: dict[str, Given]) -> date:
    today = given.get("today", TODAY)
    assert isinstance(today, date)
    return today


def ask(metric: str | list[str], **given: Given) -> Metrics:
    asked = parameters({"metric": metric, **given})
    return runner.metrics(parse_metrics(asked, today=today_of(given), scope=Scope.ALL))


def ask_one(metric: str, **given: Given) -> Series:
    (series,) = ask(metric, **given).series
    return series


def ask_overview(**given: Given) -> Overview:
    return runner.overview(parse_overview(parameters(given), today=today_of(given), scope=Scope.ALL))


def ask_rows(metric: str, **given: Given) -> Rows:
    return rows(parse_rows(metric, parameters(given), today=today_of(given), scope=Scope.ALL))


def ask_contributions(metric: str, split: str, **given: Given) -> Contributions:
    asked = parameters({"metric": metric, "split": split, **given})
    return runner.contributions(parse_contributions(asked, today=today_of(given), scope=Scope.ALL))


def ask_ranking(metric: str, split: str, **given: Given) -> Ranking:
    asked = parameters({"metric": metric, "split": split, **given})
    return runner.ranking(parse_ranking(asked, today=today_of(given), scope=Scope.ALL))


def ask_pivot(metric: str, rows: str, columns: str, **given: Given) -> Pivot:
    asked = parameters({"metric": metric, "rows": rows, "columns": columns, **given})
    return runner.pivot(parse_pivot(asked, today=today_of(given), scope=Scope.ALL))
