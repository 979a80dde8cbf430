"""Which periods are due: those whose days are all sealed, each once."""

from collections.abc import Iterator, Sequence, Set
from datetime import date, datetime
from itertools import islice, takewhile

from assets.common.days import day_of
from assets.exports.spec import ExportKind
from assets.reports.models import Report
from assets.reports.queries.periods import CalendarName
from assets.reports.seals.published import sealed_among
from assets.schedules.limits import LIMITS
from assets.schedules.models import Schedule, Sending
from assets.schedules.periods import Period, Rhythm, grain_of, last_ended


def queue_due(at: datetime) -> list[int]:
    """Create a sending for each sealed period that has none yet; returns their ids."""
    today = day_of(at)
    schedules = list(Schedule.objects.filter(paused_at=None, deleted_at=None).order_by("id"))
    ended = [(one, period) for one in schedules for period in _ended(one, today)]
    known = _known_since(min((period.first for _, period in ended), default=today))
    fresh = [(one, period) for one, period in ended if (one.id, period.first, period.last) not in known]
    sealed = sealed_among({day for _, period in fresh for day in period.days()})
    return [
        made
        for schedule, period in fresh
        if _is_sealed(schedule, period, sealed) and (made := _create(schedule, period, at))
    ]


def newest_sealed(schedule: Schedule, today: date) -> Period | None:
    """The newest sealed period; None if none of the newest ones is sealed."""
    periods = list(islice(_all_ended(schedule, today), LIMITS.behind))
    sealed = sealed_among({day for period in periods for day in period.days()})
    return next((one for one in periods if _is_sealed(schedule, one, sealed)), None)


def _ended(schedule: Schedule, today: date) -> Sequence[Period]:
    """The newest ended periods that are not older than the schedule, in order."""
    newest = takewhile(lambda one: one.last >= schedule.since, _all_ended(schedule, today))
    return sorted(islice(newest, LIMITS.behind))


def _all_ended(schedule: Schedule, today: date) -> Iterator[Period]:
    return last_ended(today, Rhythm(schedule.rhythm), CalendarName(schedule.calendar))


def _is_sealed(schedule: Schedule, period: Period, sealed: Set[date]) -> bool:
    if not sealed >= set(period.days()):
        return False
    if ExportKind(schedule.what) is not ExportKind.REPORT:
        return True
    grain = grain_of(Rhythm(schedule.rhythm), CalendarName(schedule.calendar))
    published = Report.objects.filter(grain=grain, report_date=period.first)
    return published.exclude(status=Report.Status.OPEN).exists()


def _known_since(day: date) -> set[tuple[int, date, date]]:
    """The schedules and periods that have a sending already, from a day on."""
    found = Sending.objects.filter(test=False, first_day__gte=day)
    return set(found.values_list("schedule_id", "first_day", "last_day"))


def _create(schedule: Schedule, period: Period, at: datetime) -> int | None:
    """The id of a new sending; None if it exists already, even if another worker created it just now."""
    sending, new = Sending.objects.get_or_create(
        schedule=schedule,
        first_day=period.first,
        last_day=period.last,
        test=False,
        defaults={"asked_at": at, "next_at": at},
    )
    return sending.id if new else None
