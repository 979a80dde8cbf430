"""The nightly job: each day that is over is rebuilt, compared and reported, whatever was missed.

It never means "yesterday": it asks which closed days have no report. Killed anywhere and run again, it ends the same.
"""

import logging
from collections.abc import Sequence
from datetime import date, datetime

from django.db import connection, transaction

from assets.common.days import day_of
from assets.common.seeing import Scope
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import METRICS, Unit
from assets.reports.models import Report
from assets.reports.queries.answers import Answer
from assets.reports.queries.metrics import answer
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.rollups import drain, rebuild

DAYS_AT_ONCE = 31

Figures = dict[str, str | dict[str, str | None] | None]
"""Each overview metric's value; those of money by each currency that has facts."""

log = logging.getLogger(__name__)


def close_days(at: datetime) -> int:
    """Report every closed day that has no report yet, and bring open reports up to date; returns how many were new.

    A closed day whose cells are not what the logs say is an incident: it is logged, and mended by the rebuild.
    """
    drain()
    today = day_of(at)
    missing = _days_without_report(today)
    for start in range(0, len(missing), DAYS_AT_ONCE):
        days = missing[start : start + DAYS_AT_ONCE]
        rebuilt = rebuild(days)
        for difference in rebuilt.differences:
            log.error("incident: the rollups differed from the logs and were mended: %s", difference)
        _report(days, today)
    _bring_open_reports_up_to_date(today)
    return len(missing)


def _days_without_report(today: date) -> list[date]:
    """Every day from the first fact to yesterday that has none."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.day FROM calendar_day c
            WHERE c.day >= (SELECT min(day) FROM analytics_records) AND c.day < %s
              AND NOT EXISTS (SELECT FROM reports r WHERE r.report_date = c.day)
            ORDER BY c.day
            """,
            [today],
        )
        return [day for (day,) in cursor.fetchall()]


def _bring_open_reports_up_to_date(today: date) -> None:
    """Late facts change what an open report says."""
    open_days = list(
        Report.objects.filter(status=Report.Status.OPEN)
        .order_by("report_date")
        .values_list("report_date", flat=True)
    )
    for start in range(0, len(open_days), DAYS_AT_ONCE):
        _report(open_days[start : start + DAYS_AT_ONCE], today)


def _report(days: Sequence[date], today: date) -> None:
    """Write the figures of some days; one that says the same already is left alone."""
    watermark, by_day = _figures(days, today)
    with transaction.atomic():
        kept = {report.report_date: report for report in Report.objects.filter(report_date__in=days)}
        for day in days:
            report = kept.get(day) or Report(report_date=day)
            if report.status == Report.Status.OPEN and report.figures != by_day[day]:
                report.figures, report.watermark = by_day[day], watermark
                report.save()


def _figures(days: Sequence[date], today: date) -> tuple[datetime | None, dict[date, Figures]]:
    """The overview of each day: flows of the day, stocks at its end."""
    overview = [metric for metric in METRICS if metric.overview]
    by_day: dict[date, Figures] = {
        day: {m.slug: {} if m.unit is Unit.MONEY else None for m in overview} for day in days
    }
    watermark = None
    for in_money in (False, True):
        slugs = tuple(metric.slug for metric in overview if (metric.unit is Unit.MONEY) == in_money)
        answered = answer(_question(slugs, days, today, split=Dimension.CURRENCY if in_money else None))
        watermark = answered.watermark
        _note(answered, by_day)
    return watermark, by_day


def _question(
    slugs: tuple[str, ...], days: Sequence[date], today: date, split: Dimension | None
) -> ReportQuery:
    first, last = min(days), max(days)
    return ReportQuery(
        question=Question.METRICS,
        metrics=slugs,
        first=first,
        last=last,
        asked_last=last,
        calendar=CalendarName.GREGORIAN,
        filters=(),
        currency=None,
        convert_to=None,
        scope=Scope.ALL,
        today=today,
        grain=Grain.DAY,
        split=split,
        compare=False,
    )


def _note(answered: Answer, by_day: dict[date, Figures]) -> None:
    """Take the points of an answer into the figures of their days."""
    for series in answered.series:
        for point in series.points:
            figures = by_day.get(point.start)
            if figures is None:
                continue
            if series.currency is None:
                figures[series.metric] = point.value
                continue
            in_currencies = figures[series.metric]
            assert isinstance(in_currencies, dict)
            in_currencies[series.currency] = point.value
