"""What is asked of schedules over HTTP, and what is answered."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.access.views.schemas import Body
from assets.common.fields import Cursor, Maybe
from assets.common.languages import FileLanguage
from assets.exports.schemas import MOST, MOST_PARAMETERS, MOST_VALUES, ExportTitle, Name, ParameterValue
from assets.exports.spec import ExportKind, FileFormat
from assets.reports.queries.periods import CalendarName
from assets.schedules.frequency import Rhythm
from assets.schedules.models import SendingState

ScheduledQuery = Annotated[
    dict[Name, ParameterValue | Annotated[list[ParameterValue], Field(max_length=MOST_VALUES)]],
    Field(
        max_length=MOST_PARAMETERS, description="The question's parameters, without days; none of a report."
    ),
]
Months = Annotated[CalendarName, Field(description="Of months, and of the days in what is sent.")]


class ScheduleIn(Body):
    """What is to come by mail, of each period once it is sealed."""

    what: ExportKind
    query: ScheduledQuery = {}
    format: FileFormat
    language: FileLanguage
    calendar: Months
    rhythm: Rhythm


class ScheduleChange(Body):
    """What is to be another; what is left out stays."""

    query: ScheduledQuery | None = None
    format: FileFormat | None = None
    language: FileLanguage | None = None
    calendar: Months | None = None
    rhythm: Rhythm | None = None
    paused: Annotated[bool | None, Field(strict=True)] = None


class SendingOut(Schema):
    """What became of a period: sent or not, to whom, and which file it was."""

    id: int
    first_day: date
    last_day: date
    test: bool
    state: SendingState
    outcome: Annotated[str | None, Field(description="The code of what went wrong last.")]
    attempts: int
    asked_at: datetime
    next_at: Annotated[datetime | None, Field(description="When it is tried next, while it waits.")]
    sent_at: datetime | None
    recipient: Annotated[str | None, Field(description="Masked.")]
    name: str | None
    rows: int | None
    size: Annotated[int | None, Field(description="Bytes.")]
    sha256: str | None
    attached: Annotated[bool | None, Field(description="Else the mail has a link to the file.")]
    again: Annotated[bool, Field(description="Whether it can be sent again by hand.")]


class ScheduleOut(Schema):
    """A schedule, and what it sent last."""

    id: int
    title: ExportTitle
    what: ExportKind
    query: dict[str, list[str]]
    format: FileFormat
    language: FileLanguage
    calendar: CalendarName
    rhythm: Rhythm
    created_at: datetime
    paused_at: datetime | None
    last: SendingOut | None


class ScheduleChoice(Schema):
    """Something that whoever asks may have sent, and how."""

    what: ExportKind
    formats: list[FileFormat]
    rhythms: list[Rhythm]


class ScheduleLimits(Schema):
    """How much is sent."""

    schedules: Annotated[int, Field(description="Of one person.")]
    tests_an_hour: int
    attempts: int
    attached: Annotated[int, Field(description="Bytes of the largest file that is attached.")]


class Schedules(Schema):
    """One's own schedules, the oldest first, and what one may have sent."""

    schedules: list[ScheduleOut]
    choices: list[ScheduleChoice]
    recipient: Annotated[str | None, Field(description="One's own address, to which all of it goes.")]
    limits: ScheduleLimits


class SendingsParams(Schema):
    """Which page of what a schedule sent, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class Sendings(Schema):
    """A page of what a schedule sent."""

    sendings: list[SendingOut]
    next: str | None
