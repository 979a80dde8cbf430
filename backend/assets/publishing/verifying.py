"""Verifying what was published: the chain, the rows behind each seal, and each figure counted again from the logs.

A seal's figures are those of the rows that were counted when it was made. What was counted since is in restatements:
so the logs, less what was restated later, must give the sealed figures again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assets.audit import Action, Outcome
from assets.audit.models import AuditEvent
from assets.common.canonical import NO_DIGEST
from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.row_scope import Scope
from assets.publishing.recounting import DaySums, active_recounted, recounted
from assets.reports.models import Report, Restatement
from assets.reports.queries.snapshot import snapshot
from assets.reports.seals.chain import digest_of_report, digest_of_restatement
from assets.reports.seals.figures import Counted
from assets.reports.seals.restating import sums_by_day
from assets.reports.seals.rows import Late, read, rows_by_id, rows_of_days, rows_together
from assets.reports.seals.sums import Measured, minus, plus

DAYS_AT_ONCE = 100

Published = Report | Restatement


@dataclass(frozen=True)
class Verified:
    """What was found. `broken` is the first thing that is not as it was published, or None."""

    reports: int
    restatements: int
    recounted: int
    """Reports whose rows and figures were counted again."""
    head: bytes
    broken: str | None


class NotAsPublished(Exception):
    """Something is not as it was published; the text says what."""


def verify_published(first: date = FIRST_DAY, last: date = LAST_DAY) -> Verified:
    """Check the whole chain, and count again the reports that lie between two days, in one view of everything."""
    with snapshot(Scope.ALL):
        links = _links()
        reports = [one for one in links if isinstance(one, Report)]
        restatements = [one for one in links if isinstance(one, Restatement)]
        asked = [one for one in reports if first <= one.report_date and one.last_day <= last]
        broken = None
        try:
            _check_chain(links)
            _check_status(reports, restatements)
            _check_audited(reports)
            _check_rows(asked, reports, restatements)
            _check_figures(asked, links, first, last)
        except NotAsPublished as found:
            broken = str(found)
    head = bytes(links[-1].digest or b"") if links else NO_DIGEST
    return Verified(len(reports), len(restatements), len(asked), head, broken)


def _links() -> list[Published]:
    """Everything that was published, in the order of the chain."""
    sealed = Report.objects.exclude(status=Report.Status.OPEN)
    links: list[Published] = [*sealed, *Restatement.objects.select_related("report")]
    return sorted(links, key=lambda one: one.seq or 0)


def name_of(one: Published) -> str:
    """What a link is, in words."""
    report = one if isinstance(one, Report) else one.report
    what = f"{report.get_grain_display().lower()} of {report.report_date}"
    return (
        f"link {one.seq}, the report of the {what}"
        if one is report
        else f"link {one.seq}, a restatement of the {what}"
    )


def _check_chain(links: Sequence[Published]) -> None:
    previous = NO_DIGEST
    for expected, one in enumerate(links, start=1):
        if one.seq != expected:
            raise NotAsPublished(f"link {expected}: it is missing, the next is {one.seq}")
        if bytes(one.previous_digest or b"") != previous:
            raise NotAsPublished(f"{name_of(one)}: it does not follow link {expected - 1}")
        digest = digest_of_report(one) if isinstance(one, Report) else digest_of_restatement(one)
        if digest != bytes(one.digest or b""):
            raise NotAsPublished(f"{name_of(one)}: its digest is not that of what it says")
        previous = digest


def _check_status(reports: Sequence[Report], restatements: Sequence[Restatement]) -> None:
    restated = {one.report_id for one in restatements}
    for report in reports:
        if (report.status == Report.Status.RESTATED) != (report.id in restated):
            raise NotAsPublished(f"{name_of(report)}: it says {report.status}, which is not so")


def _check_audited(reports: Sequence[Report]) -> None:
    """The audit log tells of each sealing with the digest that the chain had then: so its end cannot be cut off."""
    digests = {report.seq: bytes(report.digest or b"").hex() for report in reports}
    told = AuditEvent.objects.filter(action=Action.SEALED.value, outcome=Outcome.DONE.value)
    for seq, digest in told.order_by("id").values_list("after__seq", "after__digest"):
        if digests.get(seq) != digest:
            raise NotAsPublished(f"link {seq}: it is not the report whose sealing is in the audit log")


def _check_rows(
    asked: Sequence[Report], reports: Sequence[Report], restatements: Sequence[Restatement]
) -> None:
    """The very rows that each report was counted from, and those that came late."""
    late = _late_rows(restatements)
    days = [report for report in asked if report.grain == Report.Grain.DAY]
    for start in range(0, len(days), DAYS_AT_ONCE):
        chunk = days[start : start + DAYS_AT_ONCE]
        found = rows_of_days([report.report_date for report in chunk], late)
        for report in chunk:
            if found[report.report_date] != read(report.rows):
                raise NotAsPublished(f"{name_of(report)}: {_different(report, found[report.report_date])}")
    by_day = {one.report_date: read(one.rows) for one in reports if one.grain == Report.Grain.DAY}
    for report in asked:
        if report.grain != Report.Grain.DAY:
            held = [by_day[day] for day in sorted(by_day) if report.report_date <= day <= report.last_day]
            if rows_together(held) != read(report.rows):
                raise NotAsPublished(f"{name_of(report)}: its rows are not those of its days")
    asked_ids = {report.id for report in asked}
    for restatement in restatements:
        if restatement.report_id in asked_ids and rows_by_id(restatement.row_ids) != read(restatement.rows):
            raise NotAsPublished(f"{name_of(restatement)}: its rows are not what they were")


def _different(report: Report, found: Mapping[str, object]) -> str:
    kept = read(report.rows)
    logs = sorted(log for log in {*kept, *found} if kept.get(log) != found.get(log))
    return f"its rows of {', '.join(logs)} are not what they were"


def _late_rows(restatements: Sequence[Restatement]) -> dict[str, Late]:
    late: dict[str, dict[date, list[int]]] = {}
    for one in _of_days(restatements):
        for log, ids in one.row_ids.items():
            late.setdefault(log, {}).setdefault(one.report.report_date, []).extend(ids)
    return dict(late)


def _of_days(restatements: Sequence[Restatement]) -> Iterator[Restatement]:
    return (one for one in restatements if one.report.grain == Report.Grain.DAY)


def _check_figures(asked: Sequence[Report], links: Sequence[Published], first: date, last: date) -> None:
    """Go through the chain once more, knowing at each link what had been counted by then."""
    now = recounted(first, last)
    restatements = [one for one in links if isinstance(one, Restatement)]
    counted = _Counted(
        {day: minus(now[day], restated) for day, restated in _restated(restatements, now).items()}
    )
    active = dict(zip((one.id for one in asked), _active(asked, restatements), strict=True))
    for one in links:
        if isinstance(one, Restatement):
            if (
                first <= one.report.report_date
                and one.report.last_day <= last
                and _facts_of(one, restatements) != _sums(one)
            ):
                raise NotAsPublished(f"{name_of(one)}: its rows do not add up to it")
            if one.report.grain == Report.Grain.DAY:
                counted.add(one.report.report_date, _sums(one))
            continue
        if one.grain == Report.Grain.DAY:
            counted.seal(one.report_date, now[one.report_date])
        if one.id in active:
            figures = Counted(
                counted.between(one.report_date, one.last_day), counted.running(one.last_day), active[one.id]
            ).figures()
            wrong = sorted(
                slug for slug in {*figures, *one.figures} if figures.get(slug) != one.figures.get(slug)
            )
            if wrong:
                raise NotAsPublished(f"{name_of(one)}: the logs do not give its {', '.join(wrong)}")


def _restated(restatements: Sequence[Restatement], now: DaySums) -> DaySums:
    """What was added to each day after it was sealed."""
    found: DaySums = {day: {} for day in now}
    for one in _of_days(restatements):
        day = one.report.report_date
        found[day] = plus(found.get(day, {}), _sums(one))
    return found


def _active(asked: Sequence[Report], restatements: Sequence[Restatement]) -> Iterator[int]:
    """Users who were active in each report's period, less those who became so after it was sealed."""
    later: dict[int, int] = {}
    for one in restatements:
        later[one.report_id] = later.get(one.report_id, 0) + int(one.difference.get("active_users", "0"))
    found = active_recounted(asked)
    return (count - later.get(report.id, 0) for report, count in zip(asked, found, strict=True))


class _Counted:
    """What had been counted at some link of the chain: of sealed days, their facts up to that link."""

    def __init__(self, when_sealed: DaySums) -> None:
        self.when_sealed = when_sealed
        self.days: DaySums = {}
        self.total: dict[Measured, int] = {}
        self.last: date = FIRST_DAY

    def seal(self, day: date, now: Mapping[Measured, int]) -> None:
        """A day joins with what it had when it was sealed."""
        self.days[day] = {}
        self.last = max(self.last, day)
        self.add(day, self.when_sealed.get(day, dict(now)))

    def add(self, day: date, sums: Mapping[Measured, int]) -> None:
        self.days[day] = plus(self.days[day], sums)
        self.total = plus(self.total, sums)

    def between(self, first: date, last: date) -> dict[Measured, int]:
        return self._sum(map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)))

    def running(self, last: date) -> dict[Measured, int]:
        return self.total if last == self.last else self._sum(day for day in self.days if day <= last)

    def _sum(self, days: Iterable[date]) -> dict[Measured, int]:
        found: dict[Measured, int] = {}
        for day in days:
            found = plus(found, self.days[day])
        return found


def _facts_of(one: Restatement, restatements: Sequence[Restatement]) -> dict[Measured, int]:
    """What a restatement's rows add up to: a day's by the logs, a month's by those of its days in the same pass."""
    report, found = one.report, dict[Measured, int]()
    if report.grain == Report.Grain.DAY:
        facts = {log: [(row, report.report_date) for row in ids] for log, ids in one.row_ids.items()}
        return sums_by_day(facts).get(report.report_date, {})
    for other in _of_days(restatements):
        if other.at == one.at and report.report_date <= other.report.report_date <= report.last_day:
            found = plus(found, _sums(other))
    return found


def _sums(restatement: Restatement) -> dict[Measured, int]:
    return {(measure, currency): int(value) for measure, currency, value in restatement.sums}
