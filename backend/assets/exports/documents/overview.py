"""The overview as a document: its figures with their changes, the line that leads to each, what they all mean."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from assets.exports.documents.words import WORDS, Words
from assets.exports.headings import HEADINGS, in_language
from assets.printing.writing import Writing
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Card, Overview

NARROWED_BY = {
    "asset_type": "asset_type",
    "segment": "segment",
    "region": "region",
    "currency": "currency",
    "convert_to": "currency",
}
"""The parameters that a document tells of, by what they are called in headings."""


def document_of(found: Overview, writing: Writing) -> dict[str, Any]:
    """The data of the document `overview`."""
    words = WORDS[writing.language]
    (first, *_) = found.cards
    range_ = f"{writing.day(first.start)} – {writing.day(first.end)}"
    return {
        "title": f"{words.overview}{words.comma} {range_}",
        "subtitle": words.subtitle,
        "facts": _facts(found, range_, words, writing),
        "note": words.partial if first.partial else None,
        "figures": [_row(card, words, writing) for card in found.cards],
        "charts": list(_charts(found, words, writing)),
        "definitions": [
            (LABELS[slug].name(writing.language), LABELS[slug].definition(writing.language))
            for slug in dict.fromkeys(card.metric for card in found.cards)
        ],
    }


def _facts(found: Overview, range_: str, words: Words, writing: Writing) -> list[tuple[str, str]]:
    first = found.cards[0]
    before = words.nothing
    if first.previous_start and first.previous_end:
        before = f"{writing.day(first.previous_start)} – {writing.day(first.previous_end)}"
    facts = [(words.period, range_), (words.compared, before)]
    for parameter, name in NARROWED_BY.items():
        value = found.query.get(parameter)
        if value:
            told = value if isinstance(value, list) else [str(value)]
            facts.append((in_language(HEADINGS[name], writing.language), f"{words.comma} ".join(told)))
    if found.watermark is not None:
        facts.append((words.complete, writing.moment(found.watermark)))
    return facts


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


def _charts(found: Overview, words: Words, writing: Writing) -> Iterator[dict[str, Any]]:
    for card in found.cards:
        values = [Decimal(point.value or 0) for point in card.sparkline]
        if not values:
            continue
        highest, lowest = max(values), min(values)
        unit = Unit(card.unit)
        most, least = (writing.figure(str(value), unit, card.currency) for value in (highest, lowest))
        yield {
            "name": LABELS[card.metric].name(writing.language),
            "summary": f"{words.highest} {most}{words.comma} {words.lowest} {least}",
            "first": writing.day(card.sparkline[0].start),
            "last": writing.day(card.sparkline[-1].end),
            "points": [
                {"share": float(max(value, Decimal(0)) / highest) if highest > 0 else 0, "restated": False}
                for value in values
            ],
        }
