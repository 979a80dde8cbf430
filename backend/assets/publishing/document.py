"""A report as a document: its figures, how its days went, what came late, what vouches for it, what it all means."""

from typing import Any

from assets.printing.charts import Bar, bar_chart
from assets.printing.formatting import Formatter
from assets.publishing.schemas import ChangeOut, DrawnFigure, FigureSince, RestatementOut, WholeReport
from assets.publishing.words import WORDS, Words
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.periods import CalendarName

DIGEST_LETTERS = 16


def document_of(told: WholeReport, formatter: Formatter) -> dict[str, Any]:
    """The data of the document `report`."""
    words = WORDS[formatter.language]
    name = _name(told, formatter)
    return {
        "language": formatter.language.value,
        "title": f"{words.report} {name}",
        "subtitle": words.subtitle,
        "foot": _foot(told, words, formatter),
        "words": words.told(),
        "facts": _facts(told, words, formatter),
        "charts": [_chart(one, formatter) for one in told.charts],
        "figures": [_row(one, one.value, one.now, formatter) for one in told.figures],
        "restatements": [_restatement(one, words, formatter) for one in told.restatements],
        "proof": _proof(told, words, formatter),
        "definitions": [
            (LABELS[slug].name(formatter.language), LABELS[slug].definition(formatter.language))
            for slug in dict.fromkeys(one.metric for one in told.figures)
        ],
    }


def _name(told: WholeReport, formatter: Formatter) -> str:
    if told.grain == "day":
        return formatter.day(told.first_day)
    of = CalendarName.PERSIAN if told.grain == "persian_month" else CalendarName.GREGORIAN
    return formatter.month(told.first_day, of)


def _foot(told: WholeReport, words: Words, formatter: Formatter) -> str:
    if told.digest is None:
        return words.open
    return f"{words.link} {formatter.whole(told.seq or 0)} · {told.digest[:DIGEST_LETTERS]}"


def _facts(told: WholeReport, words: Words, formatter: Formatter) -> list[tuple[str, str]]:
    facts = [
        (words.period, f"{formatter.day(told.first_day)} – {formatter.day(told.last_day)}"),
        (words.state, words.states[told.status]),
    ]
    if told.sealed_at is not None:
        facts.append((words.sealed, formatter.moment(told.sealed_at)))
    if told.watermark is not None:
        facts.append((words.complete, formatter.moment(told.watermark)))
    return facts


def _chart(one: DrawnFigure, formatter: Formatter) -> dict[str, Any]:
    """A figure's days as they were published; one that is not sealed has no bar."""
    bars = [Bar(day.day, day.day, day.value, marked=day.status == "restated") for day in one.days]
    name = LABELS[one.metric].name(formatter.language)
    return {"name": name, "chart": bar_chart(bars, one.unit, one.currency, formatter)}


def _restatement(of: RestatementOut, words: Words, formatter: Formatter) -> dict[str, Any]:
    rows = " · ".join(f"{words.logs[log.log]}{words.colon} {formatter.whole(log.count)}" for log in of.rows)
    return {
        "head": f"{formatter.moment(of.at)} · {rows}",
        "changes": [_row(one, one.before, one.after, formatter) for one in of.changes],
    }


def _row(
    one: FigureSince | ChangeOut, before: str | None, after: str | None, formatter: Formatter
) -> tuple[str, ...]:
    """A figure's name, the figure before and after, and by how much it moved, if it did."""
    moved = ""
    if before != after and one.difference is not None:
        moved = formatter.figure(one.difference, one.unit, one.currency, signed=True)
    was, became = (formatter.figure(value, one.unit, one.currency) for value in (before, after))
    return LABELS[one.metric].name(formatter.language), was, became, moved


def _proof(told: WholeReport, words: Words, formatter: Formatter) -> list[tuple[str, str]]:
    digests = [(words.digest, told.digest), (words.previous, told.previous_digest)]
    rows = [
        (f"{words.logs[one.log]}{words.colon} {formatter.whole(one.count)}", one.sha256) for one in told.rows
    ]
    return [(name, digest) for name, digest in (*digests, *rows) if digest is not None]
