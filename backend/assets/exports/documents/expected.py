"""What is expected of metrics as a part of a document: a table of each series, with both bands."""

from collections.abc import Iterator
from typing import Any

from assets.exports.documents.filters import member_names
from assets.exports.documents.layout import part, table
from assets.exports.documents.words import WORDS, Words
from assets.forecast.schemas import ForecastOut, ForecastPoint, ForecastSeriesOut, MetricForecast
from assets.printing.formatting import NO_VALUE, Formatter
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import ReportQuery


def expected_parts(
    forecast: ForecastOut, query: ReportQuery, formatter: Formatter
) -> Iterator[dict[str, Any]]:
    """A part for each series, with what it was made from; one that says so where there is no forecast."""
    words = WORDS[formatter.language]
    members = member_names(query.split.value, formatter.language) if query.split else {}
    for metric in forecast.forecasts:
        name = f"{words.expected} · {LABELS[metric.metric].name(formatter.language)}"
        if metric.receipt is None or not metric.series:
            yield part(name, note=words.no_forecast)
            continue
        note = f"{words.sealed_to} {formatter.day(metric.receipt.sealed_to)}"
        for series in metric.series:
            of_member = _member(series, members, words, formatter)
            yield part(
                f"{name} · {of_member}" if of_member else name,
                table=_points(metric, series, query, words, formatter),
                note=note,
            )


def _member(
    series: ForecastSeriesOut, members: dict[str, str], words: Words, formatter: Formatter
) -> str | None:
    if series.together:
        return words.others
    for dimension, slug in series.split.items():
        return formatter.currency(slug) if dimension == "currency" else members.get(slug, slug)
    return None


def _points(
    metric: MetricForecast, series: ForecastSeriesOut, query: ReportQuery, words: Words, formatter: Formatter
) -> dict[str, Any]:
    def figure(value: str | None) -> str:
        return formatter.figure(value, metric.unit, series.currency)

    def band(low: str | None, high: str | None) -> str:
        return NO_VALUE if low is None or high is None else f"{figure(low)} – {figure(high)}"

    rows = [
        (
            _period(point, query, formatter),
            figure(point.point),
            band(point.lower_80, point.upper_80),
            band(point.lower_95, point.upper_95),
        )
        for point in series.points
    ]
    return table((words.period, words.expected, words.band_80, words.band_95), rows)


def _period(point: ForecastPoint, query: ReportQuery, formatter: Formatter) -> str:
    if query.grain is Grain.MONTH and not point.partial:
        return formatter.month(point.start, query.calendar)
    return formatter.days(point.start, point.end)
