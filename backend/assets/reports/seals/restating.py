"""Late facts: those of days whose reports are sealed. The pass that counts them writes what they change, with them.

This alone says which facts a seal counted, and never when a row was written.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import Q

from assets.reports.models import Report, Restatement
from assets.reports.seals.chain import append, head
from assets.reports.seals.figures import Counted, active_in, changed, counted_now, difference, rolled_up_over
from assets.reports.seals.published import sealed_among
from assets.reports.seals.rows import rows_by_id, to_json
from assets.reports.seals.sums import Measured, plus, sums_of
from assets.reports.sources import SOURCES, queued_parameters
from assets.webhooks.events import Event, EventType
from assets.webhooks.services.outbox import publish

Queued = Mapping[str, Sequence[tuple[int, date]]]
"""Row and day of the facts that a pass takes off the queue, by log."""

STATUS = "UPDATE reports SET status = 'restated' WHERE id = ANY (%s) AND status = 'sealed'"


@dataclass(frozen=True)
class LateFacts:
    """The sealed reports that facts fall on, what each says before these are counted, and the facts."""

    reports: Sequence[Report]
    before: Sequence[Counted]
    facts: Queued


def late_facts(queued: Queued) -> LateFacts | None:
    """The queued facts that fall on sealed days, None where there are none; to be called before they are counted."""
    days = {day for facts in queued.values() for _, day in facts}
    sealed = sealed_among(days)
    if not sealed:
        return None
    reports = _reports(sealed)
    before = counted_now(reports, rolled_up_over(reports))
    facts = {log: [fact for fact in facts if fact[1] in sealed] for log, facts in queued.items()}
    return LateFacts(reports, before, facts)


def restate(late: LateFacts, at: datetime) -> None:
    """Write what the late facts changed, once they are counted, in the same transaction."""
    sums = sums_by_day(late.facts)
    link = head()
    restatements = []
    for report, before, active in zip(late.reports, late.before, active_in(late.reports), strict=True):
        added = _within(report, sums)
        after = Counted(plus(before.flows, added), plus(before.running, added), active)
        changed_from, changed_to = changed(before.figures(), after.figures())
        rows = {
            log: sorted({row for row, day in facts if report.report_date <= day <= report.last_day})
            for log, facts in late.facts.items()
        }
        row_ids = {log: ids for log, ids in rows.items() if ids}
        restatement = Restatement(
            report=report,
            at=at,
            before=changed_from,
            after=changed_to,
            difference=difference(added, active - before.active),
            sums=[
                [measure, currency, str(value)]
                for (measure, currency), value in sorted(added.items(), key=str)
            ],
            row_ids=row_ids,
            rows=to_json(rows_by_id(row_ids)),
        )
        link = append(restatement, link)
        restatements.append(restatement)
    Restatement.objects.bulk_create(restatements)
    with connection.cursor() as cursor:
        cursor.execute(STATUS, [[report.id for report in late.reports]])
    publish([_event(restatement, at) for restatement in restatements], at)


def _event(restatement: Restatement, at: datetime) -> Event:
    report = restatement.report
    return Event(
        EventType.REPORT_RESTATED,
        at,
        {
            "restatement": restatement.id,
            "report": report.id,
            "grain": str(report.grain),
            "first_day": report.report_date,
            "last_day": report.last_day,
            "seq": restatement.seq,
        },
    )


def sums_by_day(facts: Queued) -> dict[date, dict[Measured, int]]:
    """What facts add to each measure on their days."""
    found: dict[date, dict[Measured, int]] = defaultdict(dict)
    for source in SOURCES:
        if late := facts.get(source.log):
            statement = sums_of(source, source.facts_of_queued)
            with connection.cursor() as cursor:
                cursor.execute(statement, queued_parameters(late))
                for measure, day, currency, value in cursor.fetchall():
                    found[day][measure, currency] = int(value)
    return found


def _reports(days: set[date]) -> list[Report]:
    """The sealed reports of all grains that contain one of the days, days first."""
    found = Report.objects.exclude(status=Report.Status.OPEN).filter(
        Q(grain=Report.Grain.DAY, report_date__in=days)
        | ~Q(grain=Report.Grain.DAY) & Q(report_date__lte=max(days), last_day__gte=min(days))
    )
    return [
        report
        for report in found.order_by("grain", "report_date")
        if any(report.report_date <= day <= report.last_day for day in days)
    ]


def _within(report: Report, sums: Mapping[date, Mapping[Measured, int]]) -> dict[Measured, int]:
    added: dict[Measured, int] = {}
    for day, on_day in sums.items():
        if report.report_date <= day <= report.last_day:
            added = plus(added, on_day)
    return added
