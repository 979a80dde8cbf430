"""The nightly job: rebuilds every day that is over from the logs, compares, reconciles and seals it, in order.

It never means "yesterday": it asks which days are over and not sealed. Each chunk of days is one transaction: killed
anywhere and run again, or run twice at once, it ends the same.
"""

import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import OperationalError, connection, transaction

from assets.audit import SYSTEM, Action, record
from assets.common.days import day_of
from assets.feeds.selectors import awaited
from assets.publishing.breaks import Broken, breaks_by_day, broken_lately, note_breaks
from assets.reports.lattice import days_of
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.models import Report
from assets.reports.rollups import count_queued_facts
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.state import read_state
from assets.reports.seals.chain import Link, append, head
from assets.reports.seals.figures import counted_now, rolled_up_over
from assets.reports.seals.published import sealed_among, sealed_days
from assets.reports.seals.rows import ByLog, from_json, rows_of_days, rows_together, to_json
from assets.reports.seals.versions import metric_versions
from assets.reports.tasks import aggregate
from assets.webhooks.events import Event, EventType
from assets.webhooks.services.outbox import publish

DAYS_AT_ONCE = 100
PATIENCE = "2s"
"""How long sealing waits for bulk work; it is tried again with the next run."""

GRACE = timedelta(minutes=5)
"""How long a day that is over stays open: for what was written in its last seconds, by clocks that differ a little."""

SEALER = "system"

# From the first day of either month in which the first fact falls, so that every month is sealed whole.
UNSEALED = """
SELECT c.day FROM calendar_day AS c
WHERE c.day >= (SELECT least(first.gregorian_month, first.persian_month) FROM calendar_day AS first
                WHERE first.day = least((SELECT first FROM ({days}) AS counted (first, last)),
                                        (SELECT min(day) FROM rollup_queue WHERE log <> 'exchange_rates')))
  AND c.day < %s
  AND NOT EXISTS (SELECT FROM reports AS r WHERE r.grain = 'day' AND r.report_date = c.day AND r.status <> 'open')
ORDER BY c.day
"""

WHOLE_MONTHS = """
SELECT month.grain, month.first, max(c.day) AS last
FROM calendar_day AS c
CROSS JOIN LATERAL (VALUES ('persian_month', c.persian_month), ('gregorian_month', c.gregorian_month))
    AS month (grain, first)
LEFT JOIN reports AS r ON r.grain = 'day' AND r.report_date = c.day AND r.status <> 'open'
WHERE (month.grain, month.first) IN (
    SELECT 'persian_month', persian_month FROM calendar_day WHERE day = ANY (%(days)s)
    UNION SELECT 'gregorian_month', gregorian_month FROM calendar_day WHERE day = ANY (%(days)s)
)
GROUP BY month.grain, month.first
HAVING count(*) = count(r.id)
ORDER BY last, month.grain
"""

WHOLE_DAYS_WAIT = "SELECT min(day) FROM rollup_queue WHERE row_id IS NULL AND log <> 'exchange_rates'"

log = logging.getLogger(__name__)


def seal_closed_days(at: datetime) -> int:
    """Aggregate and seal every day that is over for some minutes, up to the first one that waits for a source or whose
    books are broken.

    Returns how many were sealed: none while sealing is held.
    """
    # Days that are queued as a whole are made from the logs once, below.
    count_queued_facts()
    today = _first_open_day(at)
    days = unsealed_days(today)
    if not days or _is_held() or broken_lately(at):
        return 0
    aggregate(days)
    broken = breaks_by_day(at, days[0])
    good = [day for day in days if not broken or day < min(broken)]
    sealed = seal(good, today, at)
    if broken and sealed == len(good):
        _leave_open(days[len(good) :], broken)
    return sealed


def _first_open_day(at: datetime) -> date:
    """The first day that may not be sealed yet: it is not over, or waits for a source."""
    source, today = awaited(), day_of(at - GRACE)
    return today if source is None else min(today, source.first_day)


def _is_held() -> bool:
    return read_state().sealing_held_at is not None


def unsealed_days(today: date) -> list[date]:
    """Every day that is over and not sealed, in order."""
    with connection.cursor() as cursor:
        cursor.execute(UNSEALED.format(days=days_of(BY_SLUG, today)), [today])
        return [day for (day,) in cursor.fetchall()]


def seal(days: Sequence[date], today: date, at: datetime) -> int:
    """Seal the next days, whose books agree, chunk by chunk; returns how many until one had to wait."""
    sealed = 0
    for start in range(0, len(days), DAYS_AT_ONCE):
        chunk = _seal_together(days[start : start + DAYS_AT_ONCE], today, at)
        sealed += chunk
        if not chunk:
            break
    return sealed


def _seal_together(days: Sequence[date], today: date, at: datetime) -> int:
    """Seal a chunk of days and the months that end with one of them; returns how many days that were.

    None are where bulk work goes on, sealing was held meanwhile, a source began to feed, or a fact came for a day
    before them: the next run begins with that.
    """
    try:
        with transaction.atomic(durable=True):
            _keep_bulk_work_out()
            if _is_held() or days[-1] >= _first_open_day(at) or _came_meanwhile(days, today):
                return 0
            _write_seals(days, at)
    except OperationalError as busy:
        log.warning("sealing waits for bulk work: %s", busy)
        return 0
    return len(days)


def _keep_bulk_work_out() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        cursor.execute("LOCK TABLE seal_lock IN EXCLUSIVE MODE")
        cursor.execute("SET LOCAL lock_timeout = 0")
    lock_rollups()


def _came_meanwhile(days: Sequence[date], today: date) -> bool:
    """Whether these are no longer the next days to be sealed, or some of them wait to be counted as a whole."""
    if unsealed_days(today)[: len(days)] != list(days):
        return True
    with connection.cursor() as cursor:
        cursor.execute(WHOLE_DAYS_WAIT)
        (waiting,) = cursor.fetchone()
    return waiting is not None and waiting <= days[-1]


def _write_seals(days: Sequence[date], at: datetime) -> None:
    """Seal some days, one after the other, and then the months of which no other day is missing."""
    reports = _reports_of(days)
    link = _write(reports, list(rows_of_days(days).values()), at, head())
    months = _whole_months(days)
    link = _write(months, [rows_together(_rows_of_days(month)) for month in months], at, link)
    record(
        Action.SEALED,
        by=SYSTEM,
        object_kind="report",
        object_id=f"{days[0]}..{days[-1]}",
        after={"seq": link.seq, "digest": link.digest.hex(), "reports": len(reports) + len(months)},
    )
    publish([_event(report) for report in (*reports, *months)], at)


def _event(report: Report) -> Event:
    return Event(
        EventType.REPORT_SEALED,
        report.sealed_at or report.made_at,
        {
            "report": report.id,
            "grain": str(report.grain),
            "first_day": report.report_date,
            "last_day": report.last_day,
            "seq": report.seq,
        },
    )


def _write(reports: Sequence[Report], rows: Sequence[ByLog], at: datetime, link: Link) -> Link:
    """Fill in, chain and save reports, with the rows that each was counted from; returns the last link."""
    if not reports:
        return link
    state = read_state()
    now = counted_now(reports, rolled_up_over(reports))
    for report, counted, digests in zip(reports, now, rows, strict=True):
        report.figures, report.metric_versions = counted.figures(), metric_versions()
        report.rows, report.watermark = to_json(digests), state.watermark
        report.status, report.breaks = Report.Status.SEALED, []
        # Passes went on since the run began: nothing is sealed before the moment up to which it is complete.
        report.sealed_at = at if state.counted_to is None else max(at, state.counted_to)
        report.sealed_by = SEALER
        link = append(report, link)
        report.save()
    return link


def _reports_of(days: Sequence[date]) -> list[Report]:
    """The reports of days that are open, and new ones of the others."""
    stored = Report.objects.filter(grain=Report.Grain.DAY, report_date__in=days)
    by_day = {report.report_date: report for report in stored}
    return [by_day.get(day) or Report(grain=Report.Grain.DAY, report_date=day, last_day=day) for day in days]


def _whole_months(days: Sequence[date]) -> list[Report]:
    """The months of some days whose days are all sealed by now, in the order in which they end."""
    with connection.cursor() as cursor:
        cursor.execute(WHOLE_MONTHS, {"days": list(days)})
        return [
            Report(grain=grain, report_date=first, last_day=last) for grain, first, last in cursor.fetchall()
        ]


def _rows_of_days(month: Report) -> list[ByLog]:
    days = sealed_days().filter(report_date__gte=month.report_date, report_date__lte=month.last_day)
    return [from_json(rows) for rows in days.order_by("report_date").values_list("rows", flat=True)]


@transaction.atomic
def _leave_open(days: Sequence[date], broken: Broken) -> None:
    """Write the figures of the days that are not sealed, and on the broken ones why."""
    lock_rollups()
    sealed = sealed_among(days)
    reports = _reports_of([day for day in days if day not in sealed])
    watermark = read_state().watermark
    for report, counted in zip(reports, counted_now(reports, rolled_up_over(reports)), strict=True):
        report.figures, report.watermark = counted.figures(), watermark
        breaks = broken.get(report.report_date, [])
        if breaks and report.breaks != breaks:
            note_breaks(report.report_date, breaks)
        report.breaks = breaks
        report.save()
