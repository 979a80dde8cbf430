"""Verifying what was published: the chain, the rows behind each seal, and each figure counted again from the logs.

A seal's figures are those of the rows that were counted when it was made. What was counted since is in restatements:
so the logs, less what was restated later, must give the sealed figures again.

Each check yields, in words, what is not as it was published.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from assets.audit import Action, Outcome
from assets.audit.models import AuditEvent
from assets.common.canonical import NO_DIGEST
from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.row_scope import Scope
from assets.publishing.recounting import DaySums, active_recounted, recounted
from assets.reports.models import Report, Restatement
from assets.reports.queries.snapshot import snapshot
from assets.reports.seals.chain import Entry, digest_of
from assets.reports.seals.figures import Counted
from assets.reports.seals.restating import sums_by_day
from assets.reports.seals.rows import ByLog, LateRows, from_json, rows_by_id, rows_of_days, rows_together
from assets.reports.seals.sums import Measured, minus, plus

DAYS_AT_ONCE = 100


@dataclass(frozen=True)
class Verified:
    """What was found. `broken` is the first thing that is not as it was published, or None."""

    reports: int
    restatements: int
    recounted: int
    """Reports whose rows and figures were counted again."""
    head: bytes
    broken: str | None


def verify_published(first: date = FIRST_DAY, last: date = LAST_DAY) -> Verified:
    """Check the whole chain, and count again the reports that lie between two days, in one view of everything."""
    with snapshot(Scope.ALL):
        reports = list(Report.objects.exclude(status=Report.Status.OPEN))
        restatements = list(Restatement.objects.select_related("report").order_by("seq"))
        entries: list[Entry] = sorted([*reports, *restatements], key=lambda entry: entry.seq or 0)
        chosen = [report for report in reports if first <= report.report_date and report.last_day <= last]
        broken = chain(
            broken_links(entries),
            wrong_statuses(reports, {restatement.report_id for restatement in restatements}),
            not_as_audited(reports),
            changed_rows(chosen, reports, restatements),
            _wrong_figures(chosen, entries, restatements, first, last),
        )
        first_broken = next(broken, None)
    head = bytes(entries[-1].digest or b"") if entries else NO_DIGEST
    return Verified(len(reports), len(restatements), len(chosen), head, first_broken)


def name_of(entry: Entry) -> str:
    """What an entry of the chain is, in words."""
    report = entry if isinstance(entry, Report) else entry.report
    period = f"{report.get_grain_display().lower()} of {report.report_date}"
    what = "the report" if entry is report else "a restatement"
    return f"link {entry.seq}, {what} of the {period}"


def broken_links(entries: Sequence[Entry], after: int = 0, previous: bytes = NO_DIGEST) -> Iterator[str]:
    """Links that do not follow each other, or say something else than their digest; `previous` is that of `after`."""
    for expected, entry in enumerate(entries, start=after + 1):
        if entry.seq != expected:
            yield f"link {expected}: it is missing, the next is {entry.seq}"
        if bytes(entry.previous_digest or b"") != previous:
            yield f"{name_of(entry)}: it does not follow link {expected - 1}"
        previous = digest_of(entry)
        if previous != bytes(entry.digest or b""):
            yield f"{name_of(entry)}: its digest is not that of what it says"


def wrong_statuses(reports: Iterable[Report], restated: Container[int]) -> Iterator[str]:
    """Reports that say of themselves that they were restated, or not; `restated` are those that were."""
    for report in reports:
        if (report.status == Report.Status.RESTATED) != (report.id in restated):
            yield f"{name_of(report)}: it says {report.status}, which is not so"


def not_as_audited(reports: Sequence[Report], after: int = 0, last: int | None = None) -> Iterator[str]:
    """The audit log has each sealing with the digest that the chain had then: so its end cannot be cut off.

    Looked at are the sealings after a link, and up to the `last`.
    """
    digests = {report.seq: bytes(report.digest or b"").hex() for report in reports}
    sealings = AuditEvent.objects.filter(action=Action.SEALED.value, outcome=Outcome.DONE.value)
    for seq, digest in sealings.order_by("id").values_list("after__seq", "after__digest"):
        if seq > after and (last is None or seq <= last) and digests.get(seq) != digest:
            yield f"link {seq}: it is not the report whose sealing is in the audit log"


def changed_rows(
    chosen: Sequence[Report], reports: Iterable[Report], restatements: Sequence[Restatement]
) -> Iterator[str]:
    """The very rows that each report was counted from, and those that came late."""
    late = _late_rows(restatements)
    days = [report for report in chosen if report.grain == Report.Grain.DAY]
    for start in range(0, len(days), DAYS_AT_ONCE):
        some = days[start : start + DAYS_AT_ONCE]
        rows = rows_of_days([report.report_date for report in some], late)
        for report in some:
            yield from _difference(report, rows[report.report_date])
    by_day = {day.report_date: from_json(day.rows) for day in reports if day.grain == Report.Grain.DAY}
    for month in chosen:
        if month.grain != Report.Grain.DAY:
            within = [by_day[day] for day in sorted(by_day) if month.report_date <= day <= month.last_day]
            if rows_together(within) != from_json(month.rows):
                yield f"{name_of(month)}: its rows are not those of its days"
    ids = {report.id for report in chosen}
    for restatement in restatements:
        if restatement.report_id in ids and rows_by_id(restatement.row_ids) != from_json(restatement.rows):
            yield f"{name_of(restatement)}: its rows are not what they were"


def _difference(report: Report, rows: ByLog) -> Iterator[str]:
    sealed = from_json(report.rows)
    logs = sorted(log for log in {*sealed, *rows} if sealed.get(log) != rows.get(log))
    if logs:
        yield f"{name_of(report)}: its rows of {', '.join(logs)} are not what they were"


def _late_rows(restatements: Sequence[Restatement]) -> Mapping[str, LateRows]:
    late: dict[str, dict[date, list[int]]] = {}
    for restatement in _of_days(restatements):
        for log, ids in restatement.row_ids.items():
            late.setdefault(log, {}).setdefault(restatement.report.report_date, []).extend(ids)
    return dict(late)


def _of_days(restatements: Sequence[Restatement]) -> Iterator[Restatement]:
    return (each for each in restatements if each.report.grain == Report.Grain.DAY)


def _wrong_figures(
    chosen: Sequence[Report],
    entries: Sequence[Entry],
    restatements: Sequence[Restatement],
    first: date,
    last: date,
) -> Iterator[str]:
    """Goes through the chain once more, knowing at each link what had been counted by then."""
    now = recounted(first, last)
    counted = _CountedSoFar(now, restatements)
    active = dict(
        zip((report.id for report in chosen), _active_when_sealed(chosen, restatements), strict=True)
    )
    for entry in entries:
        if isinstance(entry, Restatement):
            report, sums = entry.report, sums_of(entry)
            recounts = first <= report.report_date and report.last_day <= last
            if recounts and sums_of_rows(entry, restatements) != sums:
                yield f"{name_of(entry)}: its rows do not add up to it"
            if report.grain == Report.Grain.DAY:
                counted.add(report.report_date, sums)
        else:
            if entry.grain == Report.Grain.DAY:
                counted.seal(entry.report_date)
            if entry.id in active:
                yield from different_figures(entry, counted.when_sealed(entry, active[entry.id]))


def different_figures(report: Report, counted: Counted) -> Iterator[str]:
    """Figures of a report that are not what was counted for it; of metrics that came later it says nothing."""
    figures = counted.figures()
    wrong = sorted(slug for slug, figure in report.figures.items() if figures.get(slug) != figure)
    if wrong:
        yield f"{name_of(report)}: the logs do not give its {', '.join(wrong)}"


def _active_when_sealed(chosen: Sequence[Report], restatements: Sequence[Restatement]) -> Iterator[int]:
    """Users who were active in each report's period, less those who became so after it was sealed."""
    later: dict[int, int] = {}
    for restatement in restatements:
        added = int(restatement.difference.get("active_users", "0"))
        later[restatement.report_id] = later.get(restatement.report_id, 0) + added
    counts = zip(chosen, active_recounted(chosen), strict=True)
    return (count - later.get(report.id, 0) for report, count in counts)


class _CountedSoFar:
    """What had been counted at some link of the chain: of sealed days, their facts up to that link."""

    def __init__(self, now: DaySums, restatements: Sequence[Restatement]) -> None:
        self.now = now
        self.restated: DaySums = {}
        for restatement in _of_days(restatements):
            day = restatement.report.report_date
            self.restated[day] = plus(self.restated.get(day, {}), sums_of(restatement))
        self.days: DaySums = {}
        self.total: dict[Measured, int] = {}
        self.last: date = FIRST_DAY

    def seal(self, day: date) -> None:
        """A day joins with what it had when it was sealed: what it has now, less what was added later."""
        self.days[day] = {}
        self.last = max(self.last, day)
        self.add(day, minus(self.now.get(day, {}), self.restated.get(day, {})))

    def add(self, day: date, sums: Mapping[Measured, int]) -> None:
        self.days[day] = plus(self.days[day], sums)
        self.total = plus(self.total, sums)

    def when_sealed(self, report: Report, active: int) -> Counted:
        """What a report's figures are made of at this link."""
        first, last = report.report_date, report.last_day
        within = self._sum(map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)))
        running = self.total if last == self.last else self._sum(day for day in self.days if day <= last)
        return Counted(within, running, active)

    def _sum(self, days: Iterable[date]) -> dict[Measured, int]:
        together: dict[Measured, int] = {}
        for day in days:
            together = plus(together, self.days[day])
        return together


def sums_of_rows(restatement: Restatement, restatements: Sequence[Restatement]) -> dict[Measured, int]:
    """What a restatement's rows add up to: a day's by the logs, a month's by those of its days in the same pass."""
    report, together = restatement.report, dict[Measured, int]()
    if report.grain == Report.Grain.DAY:
        facts = {log: [(row, report.report_date) for row in ids] for log, ids in restatement.row_ids.items()}
        return sums_by_day(facts).get(report.report_date, {})
    for other in _of_days(restatements):
        if other.at == restatement.at and report.report_date <= other.report.report_date <= report.last_day:
            together = plus(together, sums_of(other))
    return together


def sums_of(restatement: Restatement) -> dict[Measured, int]:
    """What a restatement says that its rows add up to."""
    return {(measure, currency): int(value) for measure, currency, value in restatement.sums}
