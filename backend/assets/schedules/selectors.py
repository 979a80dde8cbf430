"""Reading the viewer's schedules and their mails."""

from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.common.cursors import read_cursor, write_cursor
from assets.common.languages import FileLanguage
from assets.exports.datasets import DATASETS
from assets.exports.schemas import ExportTitle
from assets.exports.spec import ExportKind, FileFormat, formats_of
from assets.reports.queries.periods import CalendarName
from assets.schedules.errors import ScheduleNotFound
from assets.schedules.limits import LIMITS
from assets.schedules.models import AGAIN, Schedule, Sending, SendingState
from assets.schedules.periods import Rhythm, rhythms_of
from assets.schedules.schemas import (
    ScheduleChoice,
    ScheduleLimits,
    ScheduleOut,
    Schedules,
    SendingOut,
    Sendings,
    SendingsParams,
)
from assets.schedules.words import title_of

QUESTION = "sendings"


def list_schedules(viewer: Viewer) -> Schedules:
    """All schedules of the viewer, and what can be scheduled."""
    found = Schedule.objects.filter(owner_id=viewer.user_id, deleted_at=None).order_by("id")
    return Schedules(
        schedules=[serialize_schedule(one) for one in found],
        choices=[
            ScheduleChoice(what=what, formats=list(formats_of(what)), rhythms=list(rhythms_of(what)))
            for what in ExportKind
            if viewer.may(DATASETS[what].permission)
        ],
        recipient=User.objects.values_list("email", flat=True).filter(id=viewer.user_id).first(),
        limits=ScheduleLimits(
            schedules=LIMITS.schedules,
            tests_an_hour=LIMITS.tests_an_hour,
            attempts=LIMITS.attempts,
            attached=LIMITS.attached,
        ),
    )


def position(params: SendingsParams) -> int | None:
    """The last id of the previous page; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_sendings(viewer: Viewer, number: int, params: SendingsParams, before: int | None) -> Sendings:
    """A page of a schedule's mails, newest first. Raises ScheduleNotFound."""
    if not Schedule.objects.filter(id=number, owner_id=viewer.user_id, deleted_at=None).exists():
        raise ScheduleNotFound(f"you have no schedule {number}")
    found = Sending.objects.filter(schedule_id=number).order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: params.limit + 1])
    shown = page[: params.limit]
    return Sendings(
        sendings=[serialize_sending(one) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if len(page) > params.limit else None,
    )


def serialize_schedule(schedule: Schedule) -> ScheduleOut:
    """A schedule as the API returns it."""
    last = schedule.sendings.order_by("-id").first()
    return ScheduleOut(
        id=schedule.id,
        title=ExportTitle(en=title_of(schedule, FileLanguage.EN), fa=title_of(schedule, FileLanguage.FA)),
        what=ExportKind(schedule.what),
        query=schedule.query,
        format=FileFormat(schedule.format),
        language=FileLanguage(schedule.language),
        calendar=CalendarName(schedule.calendar),
        rhythm=Rhythm(schedule.rhythm),
        created_at=schedule.created_at,
        paused_at=schedule.paused_at,
        last=None if last is None else serialize_sending(last),
    )


def serialize_sending(sending: Sending) -> SendingOut:
    """A sending as the API returns it."""
    state = SendingState(sending.state)
    return SendingOut(
        id=sending.id,
        first_day=sending.first_day,
        last_day=sending.last_day,
        test=sending.test,
        state=state,
        outcome=sending.outcome or None,
        attempts=sending.attempts,
        asked_at=sending.asked_at,
        next_at=sending.next_at if state is SendingState.QUEUED else None,
        sent_at=sending.sent_at,
        recipient=sending.recipient or None,
        name=sending.name or None,
        rows=sending.rows,
        size=sending.size,
        sha256=sending.digest or None,
        attached=sending.attached,
        again=state in AGAIN,
    )
