"""A report as a document: its figures, how its days went, what came late, what vouches for it, what it all means."""

from typing import Any

from assets.printing.charts import Bar, bar_chart
from assets.printing.formatting import Formatter
from assets.publishing.schemas import ChangeOut, DrawnFigure, FigureSince, RestatementOut, WholeReport
from assets.publishing.words import WORDS, Words
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.periods import CalendarName

DIGEST_LETTERS = 16


def document_of(report: WholeReport, formatter: Formatter) -> dict[str, Any]:
    """The data of the document `report`."""
    words = WORDS[formatter.language]
    name = _name(report, formatter)
    return {
        "language": formatter.language.value,
        "title": f"{words.report} {name}",
        "subtitle": words.subtitle,
        "foot": _foot(report, words, formatter),
        "words": words.as_dict(),
        "facts": _facts(report, words, formatter),
        "charts": [_chart(figure, formatter) for figure in report.charts],
        "figures": [_row(figure, figure.value, figure.now, formatter) for figure in report.figures],
        "restatements": [_restatement(restatement, words, formatter) for restatement in report.restatements],
        "proof": _proof(report, words, formatter),
        "definitions": [
            (LABELS[slug].name(formatter.language), LABELS[slug].definition(formatter.language))
            for slug in dict.fromkeys(figure.metric for figure in report.figures)
        ],
    }


def _name(report: WholeReport, formatter: Formatter) -> str:
    if report.grain == "day":
        return formatter.day(report.first_day)
    of = CalendarName.PERSIAN if report.grain == "persian_month" else CalendarName.GREGORIAN
    return formatter.month(report.first_day, of)


def _foot(report: WholeReport, words: Words, formatter: Formatter) -> str:
    if report.digest is None:
        return words.open
    return f"{words.link} {formatter.whole(report.seq or 0)} · {report.digest[:DIGEST_LETTERS]}"


def _facts(report: WholeReport, words: Words, formatter: Formatter) -> list[tuple[str, str]]:
    facts = [
        (words.period, f"{formatter.day(report.first_day)} – {formatter.day(report.last_day)}"),
        (words.state, words.states[report.status]),
    ]
    if report.sealed_at is not None:
        facts.append((words.sealed, formatter.moment(report.sealed_at)))
    if report.watermark is not None:
        facts.append((words.complete, formatter.moment(report.watermark)))
    return facts


def _chart(figure: DrawnFigure, formatter: Formatter) -> dict[str, Any]:
    """A figure's days as they were published; a day that is not sealed has no bar."""
    bars = [Bar(day.day, day.day, day.value, marked=day.status == "restated") for day in figure.days]
    name = LABELS[figure.metric].name(formatter.language)
    return {"name": name, "chart": bar_chart(bars, figure.unit, figure.currency, formatter)}


def _restatement(restatement: RestatementOut, words: Words, formatter: Formatter) -> dict[str, Any]:
    rows = " · ".join(
        f"{words.logs[log.log]}{words.colon} {formatter.whole(log.count)}" for log in restatement.rows
    )
    return {
        "head": f"{formatter.moment(restatement.at)} · {rows}",
        "changes": [_row(change, change.before, change.after, formatter) for change in restatement.changes],
    }


def _row(
    moved: FigureSince | ChangeOut, before: str | None, after: str | None, formatter: Formatter
) -> tuple[str, ...]:
    """A figure's name, the figure before and after, and by how much it moved, if it did."""
    by = ""
    if before != after and moved.difference is not None:
        by = formatter.figure(moved.difference, moved.unit, moved.currency, signed=True)
    first, second = (formatter.figure(value, moved.unit, moved.currency) for value in (before, after))
    return LABELS[moved.metric].name(formatter.language), first, second, by


def _proof(report: WholeReport, words: Words, formatter: Formatter) -> list[tuple[str, str]]:
    digests = [(words.digest, report.digest), (words.previous, report.previous_digest)]
    rows = [
        (f"{words.logs[log.log]}{words.colon} {formatter.whole(log.count)}", log.sha256)
        for log in report.rows
    ]
    return [(name, digest) for name, digest in (*digests, *rows) if digest is not None]
