"""The overview as a document: its figures with their changes, the line that leads to each, what they all mean."""

from collections.abc import Iterator
from typing import Any

from assets.exports.documents.framing import Fact, answer, part, table
from assets.exports.documents.narrowing import narrowed
from assets.exports.documents.words import WORDS, Words
from assets.printing.charts import Bar, drawn
from assets.printing.formatting import Writing
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Card, Overview


def document_of(found: Overview, writing: Writing, digest: str) -> dict[str, Any]:
    """The data of its pages."""
    words = WORDS[writing.language]
    (first, *_) = found.cards
    range_ = writing.days(first.start, first.end)
    rows = [_row(card, words, writing) for card in found.cards]
    figures = part(
        words.figures,
        table=table((words.figure, words.value, words.before, words.change), rows),
        note=words.partial if first.partial else None,
    )
    return answer(
        f"{words.overview}{words.comma} {range_}",
        list(_facts(found, range_, words, writing)),
        [figures, *(_drawn(card, writing) for card in found.cards)],
        metrics=[card.metric for card in found.cards],
        digest=digest,
        writing=writing,
    )


def _facts(found: Overview, range_: str, words: Words, writing: Writing) -> Iterator[Fact]:
    first = found.cards[0]
    yield words.period, range_
    before = words.nothing
    if first.previous_start and first.previous_end:
        before = writing.days(first.previous_start, first.previous_end)
    yield words.compared, before
    yield from narrowed(found.query, writing)
    if found.watermark is not None:
        yield words.complete, writing.moment(found.watermark)


def _row(card: Card, words: Words, writing: Writing) -> tuple[str, ...]:
    unit = Unit(card.unit)
    value = writing.figure(card.value, unit, card.currency)
    if card.published is not None:
        value = f"{value}\n{words.published} {writing.figure(card.published, unit, card.currency)}"
    return (
        LABELS[card.metric].name(writing.language),
        value,
        writing.figure(card.previous, unit, card.currency),
        writing.change(card.change),
    )


def _drawn(card: Card, writing: Writing) -> dict[str, Any]:
    bars = [Bar(point.start, point.end, point.value) for point in card.sparkline]
    return part(
        LABELS[card.metric].name(writing.language),
        chart=drawn(bars, Unit(card.unit), card.currency, writing),
    )
