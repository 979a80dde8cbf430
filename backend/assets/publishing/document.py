"""A report as a document: its figures, how its days went, what came late, what vouches for it, what it all means."""

from collections.abc import Iterator
from typing import Any

from assets.printing.drawing import Bar, drawn
from assets.printing.writing import Writing
from assets.publishing.selectors import in_order, whole
from assets.publishing.shapes import ChangeTold, FigureSince, RestatementTold, WholeReport
from assets.publishing.words import WORDS, Words
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import METRIC
from assets.reports.models import Report
from assets.reports.queries.periods import CalendarName
from assets.reports.seals.sealed import sealed_days

DRAWN = ("total_volume", "revenue", "active_loans")
"""The figures that a month's document draws day by day."""

DIGEST_LETTERS = 16


def document_of(report: Report, writing: Writing) -> dict[str, Any]:
    """The data of the document `report`."""
    words, told = WORDS[writing.language], whole(report)
    name = _name(told, writing)
    return {
        "language": writing.language.value,
        "title": f"{words.report} {name}",
        "subtitle": words.subtitle,
        "foot": _foot(told, words, writing),
        "words": words.told(),
        "facts": _facts(told, words, writing),
        "charts": list(_charts(report, writing)),
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


def _charts(report: Report, writing: Writing) -> Iterator[dict[str, Any]]:
    """Of a month: each drawn figure by day, as its days were published."""
    if report.grain == Report.Grain.DAY:
        return
    days = sealed_days().filter(report_date__gte=report.report_date, report_date__lte=report.last_day)
    held = list(days.order_by("report_date"))
    for slug in DRAWN:
        currencies = dict.fromkeys(
            currency for day in held for metric, currency, _ in in_order(day.figures) if metric == slug
        )
        for currency in currencies:
            bars = [
                Bar(
                    day.report_date,
                    day.last_day,
                    _value(day, slug, currency),
                    marked=day.status == Report.Status.RESTATED,
                )
                for day in held
            ]
            name = LABELS[slug].name(writing.language)
            yield {"name": name, "chart": drawn(bars, METRIC[slug].unit, currency, writing)}


def _value(day: Report, slug: str, currency: str | None) -> str:
    """A day's published figure; of a currency that it does not name, zero."""
    told = day.figures.get(slug)
    found = told.get(currency) if isinstance(told, dict) else told
    return str(found or 0)


def _restatement(of: RestatementTold, words: Words, writing: Writing) -> dict[str, Any]:
    rows = " · ".join(f"{words.logs[log.log]}{words.colon} {writing.whole(log.count)}" for log in of.rows)
    return {
        "head": f"{writing.moment(of.at)} · {rows}",
        "changes": [_row(one, one.before, one.after, writing) for one in of.changes],
    }


def _row(
    one: FigureSince | ChangeTold, before: str | None, after: str | None, writing: Writing
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
