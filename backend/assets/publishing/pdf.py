"""A month drawn day by day, as its days were published: the same points on the page and in its document."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from assets.common.days import ONE_DAY
from assets.publishing.figures import Name, by_name, named, value_of
from assets.publishing.schemas import DrawnDay, DrawnFigure, ReportStatus
from assets.reports.models import Report
from assets.reports.seals.figures import Counted, Value
from assets.reports.seals.published import sealed_days
from assets.reports.seals.sums import Lines

DRAWN = ("total_volume", "revenue", "active_loans")
"""The figures that a month is drawn by. None of them counts users, so that days need not be asked for theirs."""

NOBODY = 0

Figures = Mapping[Name, Value]


def drawn(report: Report, lines: Lines) -> list[DrawnFigure]:
    """Of a month, each drawn figure by day, in each currency that it was published or is now in.

    Of a day there is nothing to draw, nor of a month of which no day is sealed.
    """
    if report.grain == Report.Grain.DAY:
        return []
    days = sealed_days().filter(report_date__gte=report.report_date, report_date__lte=report.last_day)
    sealed = {day.report_date: day for day in days}
    if not sealed:
        return []
    published = {day: by_name(report.figures) for day, report in sealed.items()}
    now = {day: _now(day, lines) for day in _days(report)}
    return [
        DrawnFigure(
            **named(slug, currency),
            days=[
                DrawnDay(
                    day=day,
                    status=cast("ReportStatus", sealed[day].status) if day in sealed else "open",
                    value=value_of(published[day], slug, currency) if day in sealed else None,
                    now=value_of(figures, slug, currency),
                )
                for day, figures in now.items()
            ],
        )
        for slug in DRAWN
        for currency in _currencies(slug, [*published.values(), *now.values()])
    ]


def _days(report: Report) -> Iterator[date]:
    day = report.report_date
    while day <= report.last_day:
        yield day
        day += ONE_DAY


def _now(day: date, lines: Lines) -> Figures:
    return by_name(Counted(lines.between(day, day), lines.running(day), NOBODY).figures())


def _currencies(slug: str, days: list[Figures]) -> list[str | None]:
    """The currencies that a figure has on any day; None alone for one that is not money."""
    return sorted({currency for figures in days for metric, currency in figures if metric == slug}, key=str)
