"""API schemas of alerts."""

from datetime import date, datetime, time
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, Strict, StrictBool

from assets.access.views.schemas import Body
from assets.accounts.models import Role
from assets.alerts.kinds import AlertChannel, ChangeDirection, RuleKind, Threshold, Window
from assets.alerts.limits import LIMITS
from assets.alerts.models import LONGEST_NAME, NoticeState
from assets.common.fields import CLEANED, Cursor, Id, Maybe
from assets.exports.schemas import MOST, MOST_PARAMETERS, MOST_VALUES, Name, ParameterValue
from assets.reports.metrics.registry import Unit

NUMBER = r"^-?[0-9]{1,15}(\.[0-9]{1,6})?$"
TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"

AlertQuery = Annotated[
    dict[Name, Annotated[list[ParameterValue], Field(max_length=MOST_VALUES)]],
    Field(
        max_length=MOST_PARAMETERS,
        description="Filters, currency and calendar, as parameters of a report, without metric and days.",
        examples=[{"currency": ["IRR"]}],
    ),
]
Level = Annotated[
    str | None,
    Field(
        pattern=NUMBER,
        description="In the metric's unit as figures have it; percent or points of a change; days without data.",
        examples=["1000000"],
    ),
]
TimeOfDay = Annotated[
    str | None, Field(pattern=TIME, examples=["22:00"], description="In the reporting zone.")
]
CalledName = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), CLEANED]


class AlertRuleIn(Body):
    """A whole rule. Of the system a rule has no metric and no level."""

    name: CalledName
    kind: RuleKind
    metric: Annotated[str | None, Field(max_length=64, examples=["revenue"])] = None
    query: AlertQuery = {}
    window: Window = Window.DAY
    direction: ChangeDirection | None = None
    level: Level = None
    clear: Annotated[Level, Field(description="Where it is over; without one, where it began.")] = None
    cool_down_hours: Annotated[int, Strict(), Field(ge=0, le=LIMITS.cool_down_hours)] = 0
    repeated: Annotated[
        StrictBool, Field(description="Otherwise it is raised once, and then never again.")
    ] = True
    quiet_from: TimeOfDay = None
    quiet_to: TimeOfDay = None
    channels: Annotated[list[AlertChannel], Field(max_length=len(AlertChannel))]
    people: Annotated[list[Annotated[Id, Strict()]], Field(max_length=LIMITS.recipients)] = []
    roles: Annotated[list[Role], Field(max_length=len(Role))] = []


class MuteIn(Body):
    """For how long nobody is alerted; null ends it."""

    hours: Annotated[int, Strict(), Field(ge=1, le=LIMITS.mute_hours)] | None


class AlertFigure(Schema):
    """What an episode began with. Of the system, `value` counts what is at fault."""

    first_day: date | None
    last_day: date | None
    value: str | None
    previous: str | None
    change: Annotated[str | None, Field(description="Percent, or points of a share.")]


class AlertEpisodeOut(Schema):
    """What a rule found, and until when it lasted."""

    id: int
    test: bool
    muted: bool
    began_at: datetime
    ended_at: datetime | None
    figure: AlertFigure


class AlertRuleOut(Schema):
    """A rule, and what it found last."""

    id: int
    name: str
    kind: RuleKind
    metric: str | None
    unit: Unit | None
    currency: str | None
    exponent: int | None
    query: dict[str, list[str]]
    window: Window
    direction: ChangeDirection | None
    level: str | None
    clear: str | None
    cool_down_hours: int
    repeated: bool
    quiet_from: str | None
    quiet_to: str | None
    channels: list[AlertChannel]
    people: list[int]
    roles: list[Role]
    created_by: Annotated[str, Field(description="A name.")]
    created_at: datetime
    muted_until: Annotated[
        datetime | None, Field(description="Until then nobody is alerted; null where somebody is.")
    ]
    judged_day: Annotated[date | None, Field(description="The last day that it was judged on; of a metric.")]
    fault: Annotated[str | None, Field(description="The code of why it cannot be judged.")]
    last: AlertEpisodeOut | None


class AlertKind(Schema):
    """A kind of rule that the viewer may make, and what its level is."""

    kind: RuleKind
    threshold: Threshold


class AlertPerson(Schema):
    """Somebody who may be alerted."""

    id: int
    name: str
    role: Role


class AlertLimits(Schema):
    """Limits of alerts."""

    rules: int
    tests_an_hour: int
    preview_days: int
    cool_down_hours: int
    no_data_days: int


class AlertRules(Schema):
    """All rules, oldest first, and what one can be made of. `may_write`: the viewer may make and change them."""

    rules: list[AlertRuleOut]
    kinds: list[AlertKind]
    people: list[AlertPerson]
    roles: list[Role]
    may_write: bool
    limits: AlertLimits


class AlertPreview(Schema):
    """What a rule would have found: how often, and with which figures each episode would have begun."""

    first: date
    last: date
    count: int
    episodes: list["PreviewedEpisode"]


class PreviewedEpisode(Schema):
    """An episode that would have been. `ended_at` is null where it would still last."""

    began_at: datetime
    ended_at: datetime | None
    figure: AlertFigure


class AlertNoticeOut(Schema):
    """To whom an episode was sent, by which channel, and how that ended."""

    id: int
    recipient: Annotated[str | None, Field(description="A name; null for webhooks.")]
    channel: AlertChannel
    state: NoticeState
    outcome: Annotated[str | None, Field(description="The code of why it was not sent.")]
    next_at: Annotated[datetime | None, Field(description="When it is sent, while it waits.")]
    sent_at: datetime | None
    read_at: datetime | None


class WholeEpisode(AlertEpisodeOut):
    """An episode with its notices."""

    notices: list[AlertNoticeOut]


class AlertPageParams(Schema):
    """Which page, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 20


class AlertHistory(Schema):
    """A page of a rule's episodes."""

    episodes: list[WholeEpisode]
    next: str | None


class BellNotice(Schema):
    """A notice of the viewer's bell."""

    id: int
    rule: int
    name: str
    kind: RuleKind
    metric: str | None
    unit: Unit | None
    currency: str | None
    exponent: int | None
    level: str | None
    test: bool
    at: datetime
    ended_at: datetime | None
    read: bool
    figure: AlertFigure


class Bell(Schema):
    """A page of the viewer's notices, newest first, and how many of all are unread."""

    unread: int
    notices: list[BellNotice]
    next: str | None


class BellReadIn(Body):
    """Which notices were read; null means all."""

    notices: Annotated[list[Annotated[Id, Strict()]], Field(max_length=MOST)] | None


def time_of(text: str | None) -> time | None:
    """A time of the day as it is written."""
    return None if text is None else time.fromisoformat(text)
