"""Verifying what was published, on from what is verified: new links, new reports, and reports that were restated.

It goes in slices, each in one view of everything. What a slice has verified is stored with the digest of the report; so
a run that was killed goes on, and the sums of a day that were counted once carry on into the stocks of those after it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet

from assets.common.days import ONE_DAY
from assets.publishing.recounting import active_recounted, counted_between
from assets.publishing.verifying import (
    Verified,
    broken_links,
    changed_rows,
    different_figures,
    name_of,
    not_as_audited,
    sums_of,
    sums_of_rows,
    wrong_statuses,
)
from assets.reports.models import Report, Restatement, Verification, VerifiedReport
from assets.reports.seals.chain import Entry, head
from assets.reports.seals.figures import Counted, active_in
from assets.reports.seals.sums import Measured, Sums, minus, plus

LINKS_AT_ONCE = 200
ROWS_AT_ONCE = 20_000
DAYS_AT_ONCE = 50

ONE_VIEW = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; LOCK TABLE verification IN EXCLUSIVE MODE"


@dataclass(frozen=True)
class Progress:
    """How far it is: links of the chain that are verified, and reports that are still to be counted again."""

    links: int
    left: int
    counted: int = 0
    """Reports that the last slice has counted again."""


class Broken(Exception):
    """Something is not as it was published; in words."""


def verify_on(
    at: datetime, *, full: bool = False, report: Callable[[Progress], None] | None = None
) -> Verified:
    """Verify what is new since; with `full`, or while that goes on, everything.

    What is broken is not noted as verified: it is found again. `at` is the moment; `report` is called after each slice.
    """
    counted = 0
    broken: str | None = None
    _begin(at, full=full)
    try:
        for step in (_verify_links, _verify_days, _verify_months):
            while done := step(at):
                counted += done.counted
                if report is not None:
                    report(done)
        _end(at)
    except Broken as found:
        broken = str(found)
    last = head()
    sealed = Report.objects.exclude(status=Report.Status.OPEN).count()
    return Verified(sealed, Restatement.objects.count(), counted, last.digest, broken)


@contextmanager
def _slice() -> Iterator[Verification]:
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute(ONE_VIEW)
        yield Verification.objects.first() or Verification(id=1)


def _begin(at: datetime, *, full: bool) -> None:
    with _slice() as state:
        if full and state.began_at is None:
            fresh = Verification()
            state.seq, state.digest, state.began_at = fresh.seq, fresh.digest, at
        state.save()


def _end(at: datetime) -> None:
    with _slice() as state:
        if state.began_at is not None:
            state.began_at, state.finished_at = None, at
            state.save()


def _verify_links(_: datetime) -> Progress | None:
    """Some links after those that are verified; None where there are none."""
    with _slice() as state:
        _find(_changed_since(state))
        entries = _entries(state.seq, LINKS_AT_ONCE)
        if not entries:
            _find(not_as_audited([], after=state.seq))
            return None
        _find(broken_links(entries, state.seq, bytes(state.digest)))
        touched = Report.objects.filter(id__in={_report_of(entry).id for entry in entries})
        restated = set(Restatement.objects.filter(report__in=touched).values_list("report_id", flat=True))
        _find(wrong_statuses(touched, restated))
        sealed = [entry for entry in entries if isinstance(entry, Report)]
        _find(not_as_audited(sealed, after=state.seq, last=entries[-1].seq))
        state.seq, state.digest = entries[-1].seq or 0, bytes(entries[-1].digest or b"")
        state.save()
        return _progress(state)


def _changed_since(state: Verification) -> Iterator[str]:
    """The last link that was verified is where it was."""
    if state.seq:
        last = next(iter(_entries(state.seq - 1, 1)), None)
        if last is None or last.seq != state.seq or bytes(last.digest or b"") != bytes(state.digest):
            yield f"link {state.seq}: it is not the link that was verified before"


def _entries(after: int, most: int) -> list[Entry]:
    """The links of the chain after one, in order."""
    reports = Report.objects.filter(seq__gt=after).order_by("seq")[:most]
    restatements = Restatement.objects.filter(seq__gt=after).select_related("report").order_by("seq")[:most]
    entries: list[Entry] = [*reports, *restatements]
    return sorted(entries, key=lambda entry: entry.seq or 0)[:most]


def _verify_days(at: datetime) -> Progress | None:
    """The next days that are to be counted again, as many as their rows allow."""
    with _slice() as state:
        days = _next_days(state)
        if not days:
            return None
        restatements = _restatements_of(days)
        _find(changed_rows(days, days, restatements))
        now = counted_between(days[0].report_date, days[-1].report_date)
        before = _verified(days[0].report_date - ONE_DAY)
        running = _read(before.running) if before else {}
        seq = before.report.seq or 0 if before else 0
        active = active_recounted(days)
        for day, count in zip(days, active, strict=True):
            of_day = [one for one in restatements if one.report_id == day.id]
            _find(_wrong_restatements(of_day))
            sums = minus(now.get(day.report_date, {}), _together(of_day))
            running = plus(plus(running, sums), _restated(after=seq, before=day.seq or 0))
            seq = day.seq or 0
            _find(different_figures(day, Counted(sums, running, count - _became_active(of_day))))
            _note(day, at, sums, running)
        return _progress(state, len(days))


def _next_days(state: Verification) -> list[Report]:
    """Days that follow one another, all to be counted again."""
    days: list[Report] = []
    rows = 0
    for day in _to_be_verified(state).filter(grain=Report.Grain.DAY).order_by("report_date")[:DAYS_AT_ONCE]:
        rows += sum(int(of_log["count"]) for of_log in day.rows.values())
        if days and (rows > ROWS_AT_ONCE or day.report_date != days[-1].report_date + ONE_DAY):
            break
        days.append(day)
    return days


def _verify_months(at: datetime) -> Progress | None:
    """The next month: its days are verified, and it is what they add up to."""
    with _slice() as state:
        month = _to_be_verified(state).exclude(grain=Report.Grain.DAY).order_by("seq").first()
        if month is None:
            return None
        days = Report.objects.filter(
            grain=Report.Grain.DAY, report_date__gte=month.report_date, report_date__lte=month.last_day
        )
        of_month = _restatements_of([month])
        _find(changed_rows([month], days, of_month))
        _find(_wrong_restatements(of_month))
        last = _verified(month.last_day)
        if last is not None:
            flows: Sums = _restated(
                after=0, before=month.seq or 0, first=month.report_date, last=month.last_day
            )
            for verified in VerifiedReport.objects.filter(report__in=days):
                flows = plus(flows, _read(verified.sums))
            since = _restated(after=last.report.seq or 0, before=month.seq or 0)
            (active,) = active_in([month])
            counted = Counted(flows, plus(_read(last.running), since), active - _became_active(of_month))
            _find(different_figures(month, counted))
        _note(month, at)
        return _progress(state, 1)


def _to_be_verified(state: Verification) -> QuerySet[Report]:
    """Reports that were never counted again, or are not what was; or were restated since."""
    later = Restatement.objects.filter(report=OuterRef("pk"), seq__gt=OuterRef("verified__seq"))
    stale = Q(verified=None) | ~Q(verified__digest=F("digest")) | Q(Exists(later))
    if state.began_at is not None:
        stale |= Q(verified__at__lt=state.began_at)
    return Report.objects.exclude(status=Report.Status.OPEN).filter(stale)


def _wrong_restatements(restatements: Sequence[Restatement]) -> Iterator[str]:
    for one in restatements:
        others = Restatement.objects.filter(at=one.at).select_related("report")
        if sums_of_rows(one, list(others)) != sums_of(one):
            yield f"{name_of(one)}: its rows do not add up to it"


def _restatements_of(reports: Sequence[Report]) -> list[Restatement]:
    found = Restatement.objects.filter(report__in=reports)
    return list(found.select_related("report").order_by("seq"))


def _restated(
    *, after: int, before: int, first: date | None = None, last: date | None = None
) -> dict[Measured, int]:
    """What the restatements of days between two links add up to."""
    found = Restatement.objects.filter(report__grain=Report.Grain.DAY, seq__gt=after, seq__lt=before)
    if first is not None and last is not None:
        found = found.filter(report__report_date__range=(first, last))
    return _together(list(found.select_related("report")))


def _together(restatements: Sequence[Restatement]) -> dict[Measured, int]:
    together: dict[Measured, int] = {}
    for one in restatements:
        together = plus(together, sums_of(one))
    return together


def _became_active(restatements: Sequence[Restatement]) -> int:
    """Users who became active in a report's period after it was sealed."""
    return sum(int(one.difference.get("active_users", "0")) for one in restatements)


def _verified(day: date) -> VerifiedReport | None:
    verified = VerifiedReport.objects.filter(report__grain=Report.Grain.DAY, report__report_date=day)
    return verified.select_related("report").first()


def _note(report: Report, at: datetime, sums: Sums | None = None, running: Sums | None = None) -> None:
    seq: int = report.restatements.aggregate(last=Max("seq"))["last"] or report.seq or 0
    VerifiedReport.objects.update_or_create(
        report=report,
        defaults={
            "digest": report.digest,
            "seq": seq,
            "at": at,
            "sums": _write(sums or {}),
            "running": _write(running or {}),
        },
    )


def _write(sums: Sums) -> list[Any]:
    return [[measure, currency, str(value)] for (measure, currency), value in sums.items() if value]


def _read(stored: Sequence[Any]) -> dict[Measured, int]:
    return {(measure, currency): int(value) for measure, currency, value in stored}


def _report_of(entry: Entry) -> Report:
    return entry if isinstance(entry, Report) else entry.report


def _progress(state: Verification, counted: int = 0) -> Progress:
    return Progress(state.seq, _to_be_verified(state).count(), counted)


def _find(broken: Iterator[str]) -> None:
    first = next(broken, None)
    if first is not None:
        raise Broken(first)
