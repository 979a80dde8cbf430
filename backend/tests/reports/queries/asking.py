"""Asking as a caller does: parameters in, an answer out. Today is the last day of the shared marketplace."""

from datetime import date

from assets.common.row_scope import Scope
from assets.reports.queries import runner
from assets.reports.queries.answers import Contributions, Metrics, Overview, Pivot, Ranking, Rows, Series
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import (
    ContributionsParams,
    MetricsParams,
    OverviewParams,
    PivotParams,
    RankingParams,
    RowsParams,
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


def reader(given: dict[str, Given]) -> Reader:
    return Reader(today_of(given), Scope.ALL)


def ask(metric: str | list[str], **given: Given) -> Metrics:
    asked = parameters({"metric": metric, **given})
    return runner.metrics(MetricsParams.parse(asked, reader(given)).query)


def ask_one(metric: str, **given: Given) -> Series:
    (series,) = ask(metric, **given).series
    return series


def ask_overview(**given: Given) -> Overview:
    return runner.overview(OverviewParams.parse(parameters(given), reader(given)).query)


def ask_rows(metric: str, **given: Given) -> Rows:
    return rows(RowsParams.parse(parameters(given), reader(given)).query(metric, reader(given)))


def ask_contributions(metric: str, split: str, **given: Given) -> Contributions:
    asked = parameters({"metric": metric, "split": split, **given})
    return runner.contributions(ContributionsParams.parse(asked, reader(given)).query)


def ask_ranking(metric: str, split: str, **given: Given) -> Ranking:
    asked = parameters({"metric": metric, "split": split, **given})
    return runner.ranking(RankingParams.parse(asked, reader(given)).query)


def ask_pivot(metric: str, rows: str, columns: str, **given: Given) -> Pivot:
    asked = parameters({"metric": metric, "rows": rows, "columns": columns, **given})
    return runner.pivot(PivotParams.parse(asked, reader(given)).query)
