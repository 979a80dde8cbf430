"""Reading one's own schedules, and the register of what they sent."""

from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.common.cursors import read_cursor, write_cursor
from assets.common.languages import FileLanguage
from assets.exports.datasets import DATASETS
from assets.exports.schemas import ExportTitle
from assets.exports.spec import ExportKind, FileFormat, formats_of
from assets.reports.queries.periods import CalendarName
from assets.schedules.errors import ScheduleNotFound
from assets.schedules.frequency import Rhythm, rhythms_of
from assets.schedules.limits import LIMITS
from assets.schedules.models import AGAIN, Schedule, Sending, SendingState
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


def schedules(viewer: Viewer) -> Schedules:
    """All of one's own, and what one may have sent."""
    found = Schedule.objects.filter(owner_id=viewer.user_id, deleted_at=None).order_by("id")
    return Schedules(
        schedules=[told(one) for one in found],
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


def position(asked: SendingsParams) -> int | None:
    """The last one of the page before; None for the first. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, asked.cursor)
    return int(number)


def sendings(viewer: Viewer, number: int, asked: SendingsParams, before: int | None) -> Sendings:
    """A page of what a schedule sent, newest first. Raises ScheduleNotFound."""
    if not Schedule.objects.filter(id=number, owner_id=viewer.user_id, deleted_at=None).exists():
        raise ScheduleNotFound(f"you have no schedule {number}")
    found = Sending.objects.filter(schedule_id=number).order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: asked.limit + 1])
    shown = page[: asked.limit]
    return Sendings(
        sendings=[sending_told(one) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if len(page) > asked.limit else None,
    )


def told(one: Schedule) -> ScheduleOut:
    """A schedule as its owner is told of it."""
    last = one.sendings.order_by("-id").first()
    return ScheduleOut(
        id=one.id,
        title=ExportTitle(en=title_of(one, FileLanguage.EN), fa=title_of(one, FileLanguage.FA)),
        what=ExportKind(one.what),
        query=one.query,
        format=FileFormat(one.format),
        language=FileLanguage(one.language),
        calendar=CalendarName(one.calendar),
        rhythm=Rhythm(one.rhythm),
        created_at=one.created_at,
        paused_at=one.paused_at,
        last=None if last is None else sending_told(last),
    )


def sending_told(one: Sending) -> SendingOut:
    """A sending as its schedule's owner is told of it."""
    state = SendingState(one.state)
    return SendingOut(
        id=one.id,
        first_day=one.first_day,
        last_day=one.last_day,
        test=one.test,
        state=state,
        outcome=one.outcome or None,
        attempts=one.attempts,
        asked_at=one.asked_at,
        next_at=one.next_at if state is SendingState.QUEUED else None,
        sent_at=one.sent_at,
        recipient=one.recipient or None,
        name=one.name or None,
        rows=one.rows,
        size=one.size,
        sha256=one.digest or None,
        attached=one.attached,
        again=state in AGAIN,
    )
