"""A report as a document: its figures, how its days went, what came late, what vouches for it, what it all means."""

from typing import Any

from assets.printing.charts import Bar, drawn
from assets.printing.formatting import Writing
from assets.publishing.schemas import ChangeOut, DrawnFigure, FigureSince, RestatementOut, WholeReport
from assets.publishing.words import WORDS, Words
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.periods import CalendarName

DIGEST_LETTERS = 16


def document_of(told: WholeReport, writing: Writing) -> dict[str, Any]:
    """The data of the document `report`."""
    words = WORDS[writing.language]
    name = _name(told, writing)
    return {
        "language": writing.language.value,
        "title": f"{words.report} {name}",
        "subtitle": words.subtitle,
        "foot": _foot(told, words, writing),
        "words": words.told(),
        "facts": _facts(told, words, writing),
        "charts": [_chart(one, writing) for one in told.charts],
        "figures": [_row(one, one.value, one.now, writing) for one in told.figures],
        "restatements": [_restatement(one, words, writing) for one in told.restatements],
        "proof": _proof(told, words, writing),
        "definitions": [
            (LABELS[slug].name(writing.language), LABELS[slug].definition(writing.language))
            for slug in dict.fromkeys(one.metric for one in told.figures)
        ],
    }


def _name(told: WholeReport, writing: Writing) -> str:
    if told.grain == "day":
        return writing.day(told.first_day)
    of = CalendarName.PERSIAN if told.grain == "persian_month" else CalendarName.GREGORIAN
    return writing.month(told.first_day, of)


def _foot(told: WholeReport, words: Words, writing: Writing) -> str:
    if told.digest is None:
        return words.open
    return f"{words.link} {writing.whole(told.seq or 0)} · {told.digest[:DIGEST_LETTERS]}"


def _facts(told: WholeReport, words: Words, writing: Writing) -> list[tuple[str, str]]:
    facts = [
        (words.period, f"{writing.day(told.first_day)} – {writing.day(told.last_day)}"),
        (words.state, words.states[told.status]),
    ]
    if told.sealed_at is not None:
        facts.append((words.sealed, writing.moment(told.sealed_at)))
    if told.watermark is not None:
        facts.append((words.complete, writing.moment(told.watermark)))
    return facts


def _chart(one: DrawnFigure, writing: Writing) -> dict[str, Any]:
    """A figure's days as they were published; one that is not sealed has no bar."""
    bars = [Bar(day.day, day.day, day.value, marked=day.status == "restated") for day in one.days]
    name = LABELS[one.metric].name(writing.language)
    return {"name": name, "chart": drawn(bars, one.unit, one.currency, writing)}


def _restatement(of: RestatementOut, words: Words, writing: Writing) -> dict[str, Any]:
    rows = " · ".join(f"{words.logs[log.log]}{words.colon} {writing.whole(log.count)}" for log in of.rows)
    return {
        "head": f"{writing.moment(of.at)} · {rows}",
        "changes": [_row(one, one.before, one.after, writing) for one in of.changes],
    }


def _row(
    one: FigureSince | ChangeOut, before: str | None, after: str | None, writing: Writing
) -> tuple[str, ...]:
    """A figure's name, the figure before and after, and by how much it moved, if it did."""
    moved = ""
    if before != after and one.difference is not None:
        moved = writing.figure(one.difference, one.unit, one.currency, signed=True)
    was, became = (writing.figure(value, one.unit, one.currency) for value in (before, after))
    return LABELS[one.metric].name(writing.language), was, became, moved


def _proof(told: WholeReport, words: Words, writing: Writing) -> list[tuple[str, str]]:
    digests = [(words.digest, told.digest), (words.previous, told.previous_digest)]
    rows = [
        (f"{words.logs[one.log]}{words.colon} {writing.whole(one.count)}", one.sha256) for one in told.rows
    ]
    return [(name, digest) for name, digest in (*digests, *rows) if digest is not None]
