"""The frame that every answer's document shares."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from assets.exports.documents.words import WORDS
from assets.printing.formatting import Formatter
from assets.reports.metrics.labels import LABELS

DIGEST_LETTERS = 16

Fact = tuple[str, str]
"""A name and its value."""


def answer(
    title: str,
    facts: Sequence[Fact],
    parts: Sequence[dict[str, Any]],
    *,
    metrics: Sequence[str],
    digest: str,
    formatter: Formatter,
) -> dict[str, Any]:
    """The data of the layout `answer`, with the definition of each metric. `digest` is that of the rows."""
    words = WORDS[formatter.language]
    return {
        "language": formatter.language.value,
        "words": asdict(words),
        "title": title,
        "subtitle": words.subtitle,
        "foot": f"{words.digest} {digest[:DIGEST_LETTERS]}",
        "facts": facts,
        "parts": parts,
        "proof": [(words.digest, digest)],
        "definitions": [
            (LABELS[slug].name(formatter.language), LABELS[slug].definition(formatter.language))
            for slug in dict.fromkeys(metrics)
        ],
    }


def part(
    name: str,
    *,
    chart: dict[str, Any] | None = None,
    table: dict[str, Any] | None = None,
    note: str | None = None,
) -> dict[str, Any]:
    """A named section."""
    return {"name": name, "chart": chart, "table": table, "note": note}


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    worded: int = 1,
    totals: Sequence[Sequence[str]] = (),
) -> dict[str, Any]:
    """A table whose first `worded` columns are text."""
    return {"heads": heads, "rows": rows, "worded": worded, "totals": totals}
