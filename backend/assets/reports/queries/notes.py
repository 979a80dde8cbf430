"""The warnings of an answer: what its reader has to know beside the figures."""

from collections.abc import Iterator
from datetime import date

from assets.reports.queries.answers import Note
from assets.reports.queries.checks import missing_members
from assets.reports.queries.figures import Calculation
from assets.reports.queries.query import Question, Range, ReportQuery
from assets.reports.queries.rates import Converter

RANGE_CLAMPED = "range_clamped"
CONVERTED = "converted"
RATE_CARRIED = "rate_carried"
DIMENSION_NOT_AVAILABLE = "dimension_not_available"
NOT_KNOWN = "not_known"
DAYS_WAITING = "days_waiting"


def notes(query: Range, figures: Calculation | None = None) -> tuple[Note, ...]:
    """The warnings of an answer, each code in the same order always."""
    converter = figures.converter if figures else None
    found = [*_clamped(query)]
    if isinstance(query, ReportQuery) and query.question is Question.OVERVIEW:
        found += _without_figure(query)
    if figures is not None:
        found += _unknown(figures)
    if converter is not None:
        found += _converted(converter)
    return tuple(found)


def days_waiting() -> Note:
    """Bulk work put whole days on the queue: which of their rows are counted is not known."""
    return Note(
        DAYS_WAITING, "days of this range wait to be counted anew: the rows may be ahead of the figure"
    )


def _clamped(query: Range) -> Iterator[Note]:
    if query.asked_last > query.last:
        yield Note(RANGE_CLAMPED, f"asked up to {query.asked_last}, answered up to today, {query.last}")


def _without_figure(query: ReportQuery) -> Iterator[Note]:
    for metric in query.declared():
        for dimension in missing_members(query, metric):
            yield Note(DIMENSION_NOT_AVAILABLE, f"{metric.slug} is not told apart by {dimension}")


def _unknown(figures: Calculation) -> Iterator[Note]:
    for metric in figures.plan.metrics:
        if metric in figures.unknown:
            yield Note(NOT_KNOWN, f"{metric.slug} is not known: no source gives it")


def _converted(converter: Converter) -> Iterator[Note]:
    if converter.converted:
        yield Note(
            CONVERTED,
            f"{', '.join(sorted(converter.converted))} converted into {converter.target} at each day's rate, "
            "each day's sum rounded to its minor units: parts of a figure may differ from the whole by that",
        )
    for currency, ages in sorted(converter.carried.items()):
        yield Note(RATE_CARRIED, _carried(currency, ages))


def _carried(currency: str, ages: dict[date, int]) -> str:
    on = _days(len(ages)) if len(ages) > 1 else str(next(iter(ages)))
    return (
        f"no rate of {currency} for {on}: the last known was carried, up to {_days(max(ages.values()))} old"
    )


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
