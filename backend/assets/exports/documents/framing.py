"""What every answer's document has around its parts."""

from collections.abc import Sequence
from typing import Any

from assets.exports.documents.words import WORDS
from assets.printing.formatting import Writing
from assets.reports.metrics.labels import LABELS

DIGEST_LETTERS = 16

Fact = tuple[str, str]
"""A name, and what it is."""


def answer(
    title: str,
    facts: Sequence[Fact],
    parts: Sequence[dict[str, Any]],
    *,
    metrics: Sequence[str],
    digest: str,
    writing: Writing,
) -> dict[str, Any]:
    """The data of the layout `answer`, with the definition of each metric. `digest` is that of the rows."""
    words = WORDS[writing.language]
    return {
        "language": writing.language.value,
        "words": words.told(),
        "title": title,
        "subtitle": words.subtitle,
        "foot": f"{words.digest} {digest[:DIGEST_LETTERS]}",
        "facts": facts,
        "parts": parts,
        "proof": [(words.digest, digest)],
        "definitions": [
            (LABELS[slug].name(writing.language), LABELS[slug].definition(writing.language))
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
    """A part under a name of its own."""
    return {"name": name, "chart": chart, "table": table, "note": note}


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    worded: int = 1,
    totals: Sequence[Sequence[str]] = (),
) -> dict[str, Any]:
    """A table whose first `worded` columns are words."""
    return {"heads": heads, "rows": rows, "worded": worded, "totals": totals}
