"""API schemas of schedules."""

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
from assets.schedules.models import SendingState
from assets.schedules.periods import Rhythm

ScheduledQuery = Annotated[
    dict[Name, ParameterValue | Annotated[list[ParameterValue], Field(max_length=MOST_VALUES)]],
    Field(max_length=MOST_PARAMETERS, description="The query's parameters, without days; none for a report."),
]
Months = Annotated[CalendarName, Field(description="Of monthly periods, and of the days in the file.")]


class ScheduleIn(Body):
    """What to send by mail, for each period once it is sealed."""

    what: ExportKind
    query: ScheduledQuery = {}
    format: FileFormat
    language: FileLanguage
    calendar: Months
    rhythm: Rhythm


class ScheduleChange(Body):
    """Changes; omitted fields stay."""

    query: ScheduledQuery | None = None
    format: FileFormat | None = None
    language: FileLanguage | None = None
    calendar: Months | None = None
    rhythm: Rhythm | None = None
    paused: Annotated[bool | None, Field(strict=True)] = None


class SendingOut(Schema):
    """The mail of a period: its state, its recipient and its file."""

    id: int
    first_day: date
    last_day: date
    test: bool
    state: SendingState
    outcome: Annotated[str | None, Field(description="The code of the last error.")]
    attempts: int
    asked_at: datetime
    next_at: Annotated[datetime | None, Field(description="When it is tried next, while it is queued.")]
    sent_at: datetime | None
    recipient: Annotated[str | None, Field(description="Masked.")]
    name: str | None
    rows: int | None
    size: Annotated[int | None, Field(description="Bytes.")]
    sha256: str | None
    attached: Annotated[bool | None, Field(description="Otherwise the mail has a link to the file.")]
    again: Annotated[bool, Field(description="Whether it can be sent again by hand.")]


class ScheduleOut(Schema):
    """A schedule and its last mail."""

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
    """Something that you may schedule, with its formats and rhythms."""

    what: ExportKind
    formats: list[FileFormat]
    rhythms: list[Rhythm]


class ScheduleLimits(Schema):
    """Limits of schedules."""

    schedules: Annotated[int, Field(description="Of one person.")]
    tests_an_hour: int
    attempts: int
    attached: Annotated[int, Field(description="Bytes of the largest file that is attached.")]


class Schedules(Schema):
    """The viewer's schedules, oldest first, and what can be scheduled."""

    schedules: list[ScheduleOut]
    choices: list[ScheduleChoice]
    recipient: Annotated[str | None, Field(description="The viewer's own address, to which all mails go.")]
    limits: ScheduleLimits


class SendingsParams(Schema):
    """Which page of a schedule's mails, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class Sendings(Schema):
    """A page of a schedule's mails."""

    sendings: list[SendingOut]
    next: str | None
