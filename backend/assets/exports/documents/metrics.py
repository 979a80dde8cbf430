"""Metrics over time as a document: the total of each series, then its points as a chart and a table."""

from collections.abc import Iterator
from typing import Any

from assets.exports.documents.comparison import compared_days, compared_heads, is_cut, unfinished_note
from assets.exports.documents.expected import expected_parts
from assets.exports.documents.filters import filters, member_names
from assets.exports.documents.layout import Fact, answer, part, table
from assets.exports.documents.words import WORDS, Words
from assets.forecast.schemas import ForecastOut
from assets.printing.charts import Bar, bar_chart
from assets.printing.formatting import NO_VALUE, Formatter
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Metrics, Point, Previous, Series
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import ReportQuery


def document_of(
    found: Metrics,
    query: ReportQuery,
    formatter: Formatter,
    digest: str,
    *,
    forecast: ForecastOut | None = None,
) -> dict[str, Any]:
    """The data of its pages, as the layout takes them; what is expected behind what came."""
    words = WORDS[formatter.language]
    range_ = formatter.days(query.first, query.last)
    names = _names(found, query, words, formatter)
    before = _before(found)
    cut = before is not None and is_cut(query.last, before.compared_end)
    heads = (words.figure, *(compared_heads(words, cut=cut) if before else (words.value,)))
    totals = [
        (name, *_total(series, words, formatter, compared=before is not None, cut=cut))
        for name, series in zip(names, found.series, strict=True)
    ]
    figures = part(words.totals, table=table(heads, totals), note=_note(found, query, words, cut=cut))
    metrics = f"{words.comma} ".join(LABELS[slug].name(formatter.language) for slug in query.metrics)
    return answer(
        f"{metrics}{words.comma} {range_}",
        list(_facts(found, query, words, formatter)),
        [
            figures,
            *(
                _series(name, one, query, words, formatter)
                for name, one in zip(names, found.series, strict=True)
            ),
            *(expected_parts(forecast, query, formatter) if forecast else ()),
        ],
        metrics=query.metrics,
        digest=digest,
        formatter=formatter,
    )


def _names(found: Metrics, query: ReportQuery, words: Words, formatter: Formatter) -> list[str]:
    """What each series is called: its metric, its member, and its currency where the metric has several."""
    members = member_names(query.split.value, formatter.language) if query.split else {}
    money = {one.currency for one in found.series if one.currency}
    names = list[str]()
    for series in found.series:
        parts = [LABELS[series.metric].name(formatter.language)]
        parts += [
            formatter.currency(slug) if dimension == Dimension.CURRENCY else members.get(slug, slug)
            for dimension, slug in series.split.items()
        ]
        parts += [words.others for _ in series.others]
        if series.currency and len(money) > 1 and Dimension.CURRENCY not in series.split:
            parts.append(formatter.currency(series.currency))
        names.append(" · ".join(parts))
    return names


def _before(found: Metrics) -> Previous | None:
    """The days before, which are the same for all series."""
    return next((series.previous for series in found.series if series.previous), None)


def _facts(found: Metrics, query: ReportQuery, words: Words, formatter: Formatter) -> Iterator[Fact]:
    yield words.period, formatter.days(query.first, query.last)
    if before := _before(found):
        yield (
            words.compared,
            compared_days(
                query.first, query.last, before.compared_end, before.start, before.end, words, formatter
            ),
        )
    yield from filters(found.query, formatter)
    if found.watermark is not None:
        yield words.complete, formatter.moment(found.watermark)


def _note(found: Metrics, query: ReportQuery, words: Words, *, cut: bool) -> str | None:
    if query.compare and (note := unfinished_note(words, partial=not query.is_closed, cut=cut)):
        return note
    partial = any(point.partial for series in found.series for point in series.points[-1:])
    return words.last_partial if partial else None


def _total(
    series: Series, words: Words, formatter: Formatter, *, compared: bool, cut: bool
) -> tuple[str, ...]:
    unit = Unit(series.unit)
    value = formatter.figure(series.total, unit, series.currency) if series.known else words.not_known
    if not compared:
        return (value,)
    if series.previous is None:
        return value, *([""] * (3 if cut else 2))
    whole_days = (formatter.figure(series.previous.compared, unit, series.currency),) if cut else ()
    before = formatter.figure(series.previous.total, unit, series.currency)
    return value, *whole_days, before, formatter.change(series.previous.change)


def _series(
    name: str, series: Series, query: ReportQuery, words: Words, formatter: Formatter
) -> dict[str, Any]:
    late = {point.start for point in series.published}
    bars = [Bar(one.start, one.end, one.value, marked=one.start in late) for one in series.points]
    return part(
        name,
        chart=bar_chart(bars, Unit(series.unit), series.currency, formatter),
        table=_points(series, query, words, formatter),
    )


def _points(series: Series, query: ReportQuery, words: Words, formatter: Formatter) -> dict[str, Any]:
    """Every point with the total below; the range before beside them, point by point."""

    def figure(value: str | None) -> str:
        return formatter.figure(value, Unit(series.unit), series.currency)

    late = {point.start: f"\n{words.published} {figure(point.value)}" for point in series.published}
    values = [figure(point.value) + late.get(point.start, "") for point in series.points]
    columns = [
        [words.period, *(_period(point, query, formatter) for point in series.points), words.total],
        [words.value, *values, figure(series.total)],
    ]
    if series.previous is not None:
        # The range before has as many periods, or one more or less where months differ.
        before = [figure(point.value) for point in series.previous.points][: len(values)]
        missing = [NO_VALUE] * (len(values) - len(before))
        columns.append([words.before, *before, *missing, figure(series.previous.total)])
    if series.shown is not None and query.show is not None:
        shown, money = series.shown, series.currency if series.shown.unit == series.unit else None
        written = [formatter.figure(value, Unit(shown.unit), money) for value in shown.values]
        columns.append(
            [words.showings[query.show], *written, formatter.figure(shown.total, shown.unit, money)]
        )
    heads, *rows, total = zip(*columns, strict=True)
    return table(heads, rows, totals=[total])


def _period(point: Point, query: ReportQuery, formatter: Formatter) -> str:
    if query.grain is Grain.MONTH and not point.partial:
        return formatter.month(point.start, query.calendar)
    return formatter.days(point.start, point.end)
