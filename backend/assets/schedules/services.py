"""Scheduling what comes by mail, changing it, and having something sent out of turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.days import ONE_DAY, day_of
from assets.common.languages import FileLanguage
from assets.exports.datasets import DATASETS
from assets.exports.datasets.requester import Requester
from assets.exports.rights import current_viewer
from assets.exports.services.build import scope_of
from assets.exports.spec import ExportKind, FileFormat, formats_of
from assets.reports.queries.periods import CalendarName
from assets.schedules.due import newest_sealed
from assets.schedules.errors import (
    DaysOfTheSchedule,
    NothingSealed,
    NotScheduled,
    ScheduleNotFound,
    SendingNotFound,
    SendingNotOver,
    TooManySchedules,
    TooManyTests,
)
from assets.schedules.files import with_days
from assets.schedules.frequency import Rhythm, rhythms_of
from assets.schedules.limits import HOUR, LIMITS
from assets.schedules.models import AGAIN, Schedule, Sending, SendingState
from assets.schedules.periods import Period
from assets.schedules.tasks import have_sent

DAYS = ("from", "to", "calendar")
"""What the schedule itself says of its question."""

Question = Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be sent, how, and of which periods."""

    what: ExportKind
    query: Question
    format: FileFormat
    language: FileLanguage
    calendar: CalendarName
    rhythm: Rhythm


def schedule(viewer: Viewer, wish: Wish, by: Actor) -> Schedule:
    """A new schedule of the viewer's, from the period under way on.

    Raises what the question itself is refused with, NotScheduled, DaysOfTheSchedule, TooManySchedules.
    """
    at = clock.now()
    understood = _understood(viewer, wish, at)
    with transaction.atomic():
        lock_user(viewer.user_id)
        if _schedules(viewer).count() >= LIMITS.schedules:
            raise TooManySchedules
        made = Schedule(owner_id=viewer.user_id, created_at=at, since=day_of(at))
        _put(made, understood)
        made.save()
        _record(Action.SCHEDULE_MADE, made, by)
    return made


def change(viewer: Viewer, number: int, changes: Mapping[str, object], by: Actor) -> Schedule:
    """Another shape or rhythm, or a pause; what was missed meanwhile is not made up for.

    Raises what making one does, ScheduleNotFound.
    """
    at = clock.now()
    with transaction.atomic():
        found = _own(viewer, number)
        changes = dict(changes)
        paused = changes.pop("paused", None)
        if changes:
            _put(found, _understood(viewer, replace(_wish(found), **changes), at))  # type: ignore[arg-type]
        if changes.keys() & {"rhythm", "calendar"} or (paused is False and found.paused_at is not None):
            found.since = day_of(at)
        if paused is not None:
            found.paused_at = (found.paused_at or at) if paused else None
        found.save()
        _record(Action.SCHEDULE_CHANGED, found, by)
    return found


def delete(viewer: Viewer, number: int, by: Actor) -> None:
    """No more of it; what was sent stays in the register. Raises ScheduleNotFound."""
    with transaction.atomic():
        found = _own(viewer, number)
        found.deleted_at = clock.now()
        found.save(update_fields=["deleted_at"])
        _record(Action.SCHEDULE_DELETED, found, by)


def send_test(viewer: Viewer, number: int) -> Sending:
    """The newest period that is sealed, now, marked as a test. Raises ScheduleNotFound, TooManyTests, NothingSealed."""
    at = clock.now()
    with transaction.atomic():
        found = _own(viewer, number)
        demand(viewer, DATASETS[ExportKind(found.what)].permission)
        lock_user(viewer.user_id)
        tests = Sending.objects.filter(schedule__owner_id=viewer.user_id, test=True, asked_at__gt=at - HOUR)
        if tests.count() >= LIMITS.tests_an_hour:
            raise TooManyTests
        period = newest_sealed(found, day_of(at))
        if period is None:
            raise NothingSealed("none of the newest periods is sealed yet")
        made = Sending.objects.create(
            schedule=found, first_day=period.first, last_day=period.last, test=True, asked_at=at, next_at=at
        )
        transaction.on_commit(lambda: have_sent(made.id))
    return made


def send_again(viewer: Viewer, number: int, sending: int) -> Sending:
    """What was not sent, or of which nothing was heard, once more.

    Raises ScheduleNotFound, SendingNotFound, SendingNotOver.
    """
    with transaction.atomic():
        found = _own(viewer, number)
        demand(viewer, DATASETS[ExportKind(found.what)].permission)
        again = Sending.objects.select_for_update().filter(id=sending, schedule=found).first()
        if again is None:
            raise SendingNotFound(f"the schedule has no sending {sending}")
        if again.state not in AGAIN:
            raise SendingNotOver(f"the mail is {again.state}")
        again.state, again.next_at = SendingState.QUEUED, clock.now()
        again.save(update_fields=["state", "next_at"])
        transaction.on_commit(lambda: have_sent(again.id))
    return again


def _understood(viewer: Viewer, wish: Wish, at: datetime) -> Wish:
    """The wish with its question as it is kept. Raises what the question is refused with."""
    formats, rhythms = formats_of(wish.what), rhythms_of(wish.what)
    if wish.format not in formats:
        raise NotScheduled(f"it cannot be sent as {wish.format}", field="format", allowed=formats)
    if wish.rhythm not in rhythms:
        raise NotScheduled(f"it cannot be sent {wish.rhythm}", field="rhythm", allowed=rhythms)
    for name in DAYS:
        if name in wish.query:
            raise DaysOfTheSchedule(name)
    permission = DATASETS[wish.what].permission
    demand(viewer, permission)
    now = current_viewer(viewer.user_id, permission)
    if wish.what is ExportKind.REPORT:
        if wish.query:
            raise NotScheduled("a published report has no parameters", field="query", allowed=[])
        return wish
    today = day_of(at)
    requester = Requester(viewer.user_id, scope_of(wish.what, now.scope), today, wish.language, wish.calendar)
    yesterday = Period(today - ONE_DAY, today - ONE_DAY)
    understood = DATASETS[wish.what].normalize(
        with_days(wish.what, wish.query, wish.calendar, yesterday), requester
    )
    return replace(wish, query={name: list(held) for name, held in understood.items() if name not in DAYS})


def _wish(found: Schedule) -> Wish:
    return Wish(
        what=ExportKind(found.what),
        query=found.query,
        format=FileFormat(found.format),
        language=FileLanguage(found.language),
        calendar=CalendarName(found.calendar),
        rhythm=Rhythm(found.rhythm),
    )


def _put(found: Schedule, wish: Wish) -> None:
    found.what, found.query = wish.what.value, wish.query
    found.format, found.language = wish.format.value, wish.language.value
    found.calendar, found.rhythm = wish.calendar.value, wish.rhythm.value


def _schedules(viewer: Viewer) -> QuerySet[Schedule]:
    return Schedule.objects.filter(owner_id=viewer.user_id, deleted_at=None)


def _own(viewer: Viewer, number: int) -> Schedule:
    found = _schedules(viewer).select_for_update().filter(id=number).first()
    if found is None:
        raise ScheduleNotFound(f"you have no schedule {number}")
    return found


def _record(action: Action, of: Schedule, by: Actor) -> None:
    record(
        action,
        by=by,
        object_kind="schedule",
        object_id=of.id,
        after={
            "what": of.what,
            "format": of.format,
            "language": of.language,
            "calendar": of.calendar,
            "rhythm": of.rhythm,
            "paused": of.paused_at is not None,
        },
    )
