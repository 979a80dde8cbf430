"""What needs an administrator now."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from assets.briefing.limits import LIMITS
from assets.briefing.schemas import (
    Attention,
    BrokenBooks,
    FailedPayments,
    LateMoney,
    PartOfSystem,
    SourcesBehind,
    StuckJobs,
    SystemPart,
)
from assets.common.days import ONE_DAY, day_of
from assets.common.row_scope import Scope, row_scope
from assets.monitoring.health import checks
from assets.monitoring.health.checks import Parts
from assets.monitoring.health.schemas import Level
from assets.monitoring.tickets.prices import Priced, amounts, columns, unpriced
from assets.monitoring.tickets.questions import TicketsQuery
from assets.monitoring.tickets.selects import late
from assets.reconciliation.models import Agreement
from assets.reconciliation.selectors import newest_result
from assets.reports.metrics.decimals import quotient
from assets.reports.queries import runner
from assets.reports.queries.members import read_members
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import Question, Range, ReportQuery
from assets.reports.queries.snapshot import snapshot

LATE = """
SELECT currency, count(*), coalesce(sum(price), 0)::bigint, max(days)
FROM (
    SELECT late.days, {columns} FROM ({late}) AS late JOIN tickets AS ticket ON ticket.id = late.ticket_id
) AS priced
GROUP BY currency
"""

ENDED = ("payments_failed", "payments_verified")


class DayOfPayments(NamedTuple):
    """How many payments failed on a day, and how many failed or were verified."""

    day: date
    failed: int
    ended: int


def attention(at: datetime, *, with_figures: bool) -> Attention:
    """What needs somebody; of loans and payments only for those who may see figures."""
    today = day_of(at)
    late_money = read_late_money(today) if with_figures else None
    failed = unusual_failures(_payments(today)) if with_figures else None
    with row_scope(Scope.ALL):
        parts = checks.every_part(at)
        books = newest_result()
    breaks = (
        BrokenBooks(books.breaks, list(books.broken), books.at)
        if books.outcome is Agreement.BROKEN and books.at is not None
        else None
    )
    jobs, sources, others = _stuck(parts), _behind(parts), _others(parts)
    found = (late_money, failed, breaks, jobs, sources)
    return Attention(
        at=at,
        calm=not others and all(item is None for item in found),
        late=late_money,
        failed_payments=failed,
        breaks=breaks,
        jobs=jobs,
        sources=sources,
        parts=others,
    )


def read_late_money(today: date) -> LateMoney | None:
    """The loans that are overdue today, as `overdue_loans` counts them, and their prices; None where there are none."""
    query = TicketsQuery(**Range.of_marketplace(today, today, today).common())
    with snapshot(Scope.ALL) as view:
        selected = late(query, read_members(view, query))
        statement = LATE.format(columns=columns(query), late=selected.statement)
        rows = view.read(statement, selected.parameters)
    priced = [Priced(currency, loans, amount) for currency, loans, amount, _ in rows]
    if not priced:
        return None
    return LateMoney(
        loans=sum(found.tickets for found in priced),
        amounts=amounts(priced),
        unpriced=unpriced(priced),
        longest_days=max(days for *_, days in rows),
    )


def unusual_failures(days: Sequence[DayOfPayments]) -> FailedPayments | None:
    """Today, else yesterday, where payments failed far more often than usual; `days` end with today."""
    *before, yesterday, today = days
    usual_failed, usual_ended = (
        sum(day.failed for day in before),
        sum(day.ended for day in before),
    )
    for day in (today, yesterday):
        often = day.failed * usual_ended >= LIMITS.times * usual_failed * day.ended
        if day.failed >= LIMITS.failed and often:
            return FailedPayments(
                day=day.day,
                failed=day.failed,
                ended=day.ended,
                share=quotient(day.failed, day.ended) or "0",
                usual_share=quotient(usual_failed, usual_ended),
            )
    return None


def _payments(today: date) -> list[DayOfPayments]:
    query = ReportQuery(
        question=Question.METRICS,
        metrics=ENDED,
        grain=Grain.DAY,
        split=None,
        compare=None,
        **Range.of_marketplace(today - timedelta(days=LIMITS.usual_days + 1), today, today).common(),
    )
    failed, verified = (
        {point.start: int(point.value or 0) for point in series.points}
        for series in runner.metrics(query).series
    )
    days = [query.first + ONE_DAY * place for place in range(LIMITS.usual_days + 2)]
    return [DayOfPayments(day, failed.get(day, 0), failed.get(day, 0) + verified.get(day, 0)) for day in days]


def _stuck(parts: Parts) -> StuckJobs | None:
    level = max((parts.workers.level, parts.queue.level), key=list(Level).index)
    if level is Level.GOOD:
        return None
    return StuckJobs(
        level=level,
        workers=parts.workers.alive,
        due=parts.queue.due,
        oldest_due_seconds=parts.queue.oldest_due_seconds,
        failed_in_a_day=parts.queue.failed_in_a_day,
    )


def _behind(parts: Parts) -> SourcesBehind | None:
    sources = parts.sources
    return SourcesBehind(sources.silent, sources.complete_to) if sources.silent else None


def _others(parts: Parts) -> list[PartOfSystem]:
    levels = {part: getattr(parts, part.value).level for part in SystemPart}
    return [PartOfSystem(part, level) for part, level in levels.items() if level is not Level.GOOD]
