"""Creating, changing and deleting schedules; sending a test or a failed mail again."""

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
from assets.schedules.limits import HOUR, LIMITS
from assets.schedules.models import AGAIN, Schedule, Sending, SendingState
from assets.schedules.periods import Period, Rhythm, rhythms_of
from assets.schedules.services.due import newest_sealed
from assets.schedules.services.files import with_days
from assets.schedules.tasks import enqueue_sending

DAYS = ("from", "to", "calendar")
"""Parameters that the schedule itself sets."""

Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class ScheduleSpec:
    """What is sent, in which format, of which periods."""

    what: ExportKind
    query: Query
    format: FileFormat
    language: FileLanguage
    calendar: CalendarName
    rhythm: Rhythm


def create_schedule(viewer: Viewer, spec: ScheduleSpec, by: Actor) -> Schedule:
    """Create a schedule, from the current period on.

    Raises what the query itself is refused with, NotScheduled, DaysOfTheSchedule, TooManySchedules.
    """
    at = clock.now()
    normalized = _normalize(viewer, spec, at)
    with transaction.atomic():
        lock_user(viewer.user_id)
        if _schedules(viewer).count() >= LIMITS.schedules:
            raise TooManySchedules
        made = Schedule(owner_id=viewer.user_id, created_at=at, since=day_of(at))
        _apply(made, normalized)
        made.save()
        _record(Action.SCHEDULE_MADE, made, by)
    return made


def change_schedule(viewer: Viewer, number: int, changes: Mapping[str, object], by: Actor) -> Schedule:
    """Change the content, format or rhythm, or pause. Periods missed during a pause are not sent later.

    Raises what creating one does, ScheduleNotFound.
    """
    at = clock.now()
    with transaction.atomic():
        found = _own(viewer, number)
        changes = dict(changes)
        paused = changes.pop("paused", None)
        if changes:
            _apply(found, _normalize(viewer, replace(_spec_of(found), **changes), at))  # type: ignore[arg-type]
        if changes.keys() & {"rhythm", "calendar"} or (paused is False and found.paused_at is not None):
            found.since = day_of(at)
        if paused is not None:
            found.paused_at = (found.paused_at or at) if paused else None
        found.save()
        _record(Action.SCHEDULE_CHANGED, found, by)
    return found


def delete_schedule(viewer: Viewer, number: int, by: Actor) -> None:
    """Stop sending. The history of sent mails stays. Raises ScheduleNotFound."""
    with transaction.atomic():
        found = _own(viewer, number)
        found.deleted_at = clock.now()
        found.save(update_fields=["deleted_at"])
        _record(Action.SCHEDULE_DELETED, found, by)


def send_test(viewer: Viewer, number: int) -> Sending:
    """Send the newest sealed period now, as a test. Raises ScheduleNotFound, TooManyTests, NothingSealed."""
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
        transaction.on_commit(lambda: enqueue_sending(made.id))
    return made


def send_again(viewer: Viewer, number: int, sending: int) -> Sending:
    """Send a mail again that failed or whose result is unknown.

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
        transaction.on_commit(lambda: enqueue_sending(again.id))
    return again


def _normalize(viewer: Viewer, spec: ScheduleSpec, at: datetime) -> ScheduleSpec:
    """The specification with its query as it is stored. Raises what the query is refused with."""
    formats, rhythms = formats_of(spec.what), rhythms_of(spec.what)
    if spec.format not in formats:
        raise NotScheduled(f"it cannot be sent as {spec.format}", field="format", allowed=formats)
    if spec.rhythm not in rhythms:
        raise NotScheduled(f"it cannot be sent {spec.rhythm}", field="rhythm", allowed=rhythms)
    for name in DAYS:
        if name in spec.query:
            raise DaysOfTheSchedule(name)
    permission = DATASETS[spec.what].permission
    demand(viewer, permission)
    now = current_viewer(viewer.user_id, permission)
    if spec.what is ExportKind.REPORT:
        if spec.query:
            raise NotScheduled("a published report has no parameters", field="query", allowed=[])
        return spec
    today = day_of(at)
    requester = Requester(viewer.user_id, scope_of(spec.what, now.scope), today, spec.language, spec.calendar)
    yesterday = Period(today - ONE_DAY, today - ONE_DAY)
    normalized = DATASETS[spec.what].normalize(
        with_days(spec.what, spec.query, spec.calendar, yesterday), requester
    )
    return replace(
        spec, query={name: list(values) for name, values in normalized.items() if name not in DAYS}
    )


def _spec_of(found: Schedule) -> ScheduleSpec:
    return ScheduleSpec(
        what=ExportKind(found.what),
        query=found.query,
        format=FileFormat(found.format),
        language=FileLanguage(found.language),
        calendar=CalendarName(found.calendar),
        rhythm=Rhythm(found.rhythm),
    )


def _apply(found: Schedule, spec: ScheduleSpec) -> None:
    found.what, found.query = spec.what.value, spec.query
    found.format, found.language = spec.format.value, spec.language.value
    found.calendar, found.rhythm = spec.calendar.value, spec.rhythm.value


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
