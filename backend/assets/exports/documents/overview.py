"""The overview as a document: figures with their changes, a chart of each, and definitions."""

from collections.abc import Iterator
from typing import Any

from assets.exports.documents.comparison import compared_days, compared_heads, is_cut, unfinished_note
from assets.exports.documents.filters import filters
from assets.exports.documents.layout import Fact, answer, part, table
from assets.exports.documents.words import WORDS, Words
from assets.printing.charts import Bar, bar_chart
from assets.printing.formatting import Formatter
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Card, Overview


def document_of(found: Overview, formatter: Formatter, digest: str) -> dict[str, Any]:
    """The data of its pages, as the layout takes them."""
    words = WORDS[formatter.language]
    (first, *_) = found.cards
    range_ = formatter.days(first.start, first.end)
    cut = is_cut(first.end, first.compared_end)
    rows = [_row(card, words, formatter, cut=cut) for card in found.cards]
    figures = part(
        words.figures,
        table=table((words.figure, *compared_heads(words, cut=cut)), rows),
        note=unfinished_note(words, partial=first.partial, cut=cut),
    )
    return answer(
        f"{words.overview}{words.comma} {range_}",
        list(_facts(found, range_, words, formatter)),
        [figures, *(_chart(card, formatter) for card in found.cards)],
        metrics=[card.metric for card in found.cards],
        digest=digest,
        formatter=formatter,
    )


def _facts(found: Overview, range_: str, words: Words, formatter: Formatter) -> Iterator[Fact]:
    first = found.cards[0]
    yield words.period, range_
    before = words.nothing
    if first.compared_end and first.previous_start and first.previous_end:
        before = compared_days(
            first.start,
            first.end,
            first.compared_end,
            first.previous_start,
            first.previous_end,
            words,
            formatter,
        )
    yield words.compared, before
    yield from filters(found.query, formatter)
    if found.watermark is not None:
        yield words.complete, formatter.moment(found.watermark)


def _row(card: Card, words: Words, formatter: Formatter, *, cut: bool) -> tuple[str, ...]:
    unit = Unit(card.unit)
    value = formatter.figure(card.value, unit, card.currency) if card.known else words.not_known
    compared = (formatter.figure(card.compared, unit, card.currency),) if cut else ()
    if card.published is not None:
        value = f"{value}\n{words.published} {formatter.figure(card.published, unit, card.currency)}"
    return (
        LABELS[card.metric].name(formatter.language),
        value,
        *compared,
        formatter.figure(card.previous, unit, card.currency),
        formatter.change(card.change),
    )


def _chart(card: Card, formatter: Formatter) -> dict[str, Any]:
    bars = [Bar(point.start, point.end, point.value) for point in card.sparkline]
    return part(
        LABELS[card.metric].name(formatter.language),
        chart=bar_chart(bars, Unit(card.unit), card.currency, formatter),
    )
