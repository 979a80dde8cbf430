"""What can be asked about a user's own account: schemas of parameters, and the frozen queries they become.

Nothing here reads the database or the clock.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar
from unicodedata import category

from pydantic import ValidationInfo, field_validator

from assets.common.ordering import ByTime
from assets.me.errors import BadText, UnknownChoice
from assets.me.limits import LIMITS
from assets.notifications.models import Channel, NotificationStatus
from assets.reports.queries.checks import span_faults
from assets.reports.queries.errors import refuse
from assets.reports.queries.parameters import (
    CURRENCY,
    DAY,
    Parameter,
    Params,
    Reader,
    described,
    one_of,
    slugs,
    some_of,
)
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.questions import CALENDAR, GRAIN, PageParams, RangeParams, refuse_backward
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort
from assets.tickets.selectors import Side
from assets.wallets.selectors import Direction, LendingSide

LONGEST_KIND = 32
ROWS = PageParams.model_fields["limit"].default
UNWRITTEN = ("Cc", "Cs")
"""Control characters and half letters: nobody types them, and PostgreSQL holds no zero byte."""


class Subject(StrEnum):
    """What a moment of a timeline is about."""

    TICKET = "ticket"
    PAYMENT = "payment"
    WALLET = "wallet"
    MESSAGE = "message"


class Flag(StrEnum):
    TRUE = "true"
    FALSE = "false"


def _search(value: str, name: str, _: Reader) -> str | None:
    """The text to search for, without the space around it."""
    stripped = value.strip()
    if len(stripped) > LIMITS.letters or any(category(letter) in UNWRITTEN for letter in stripped):
        raise BadText(
            f"{name} has at most {LIMITS.letters} letters, and no control characters",
            field=name,
            allowed={"letters": LIMITS.letters},
        )
    return stripped or None


SEARCH = Parameter(_search, {"type": "string", "minLength": 1, "maxLength": LIMITS.letters})


@dataclass(frozen=True, kw_only=True)
class DashboardQuery:
    """A user's own figures over a range of days, and as of today."""

    viewer: int
    first: date
    last: date
    asked_last: date
    grain: Grain
    calendar: CalendarName
    today: date


class DashboardParams(RangeParams):
    """The range of a dashboard, and its periods."""

    default_days: ClassVar[int] = LIMITS.default_days

    from_: Annotated[
        date | None,
        DAY,
        described(f"The first day. Default: {LIMITS.default_days - 1} days before the last."),
    ] = None
    grain: Annotated[Grain, GRAIN, described("The length of a period.")] = Grain.DAY
    calendar: Annotated[
        CalendarName,
        CALENDAR,
        described("The calendar of months, quarters and years, this month among them."),
    ] = CalendarName.GREGORIAN

    def query(self, viewer: int, today: date) -> DashboardQuery:
        """The question as a frozen value. Raises QueryError."""
        days = self.days(today)
        refuse(span_faults(days.first, days.last, self.grain))
        return DashboardQuery(
            viewer=viewer, **days._asdict(), grain=self.grain, calendar=self.calendar, today=today
        )


@dataclass(frozen=True, kw_only=True)
class PageQuery:
    """A page of something, as of a day. `cursor` is where the page before ended."""

    viewer: int
    today: date
    cursor: str | None
    limit: int


@dataclass(frozen=True, kw_only=True)
class WalletQuery(PageQuery):
    """The statement of a user's wallets."""

    kinds: tuple[str, ...]
    currency: str | None
    first: date | None
    last: date | None
    text: str | None
    lending: LendingSide | None
    direction: Direction | None
    sort: ByTime


class StatementParams(Params):
    """Which entries of a user's wallets."""

    from_: Annotated[
        date | None, DAY, described("Only entries of this day and later.", example="2026-01-01")
    ] = None
    to: Annotated[
        date | None, DAY, described("Only entries up to this day, included.", example="2026-01-31")
    ] = None
    kind: Annotated[
        tuple[str, ...],
        slugs(LONGEST_KIND, LIMITS.values),
        described(
            "Only entries of these kinds; an answer lists the `kinds` there are.", at_most=LIMITS.values
        ),
    ] = ()
    currency: Annotated[str | None, CURRENCY, described("Only entries in this currency.", example="IRR")] = (
        None
    )
    q: Annotated[
        str | None,
        SEARCH,
        described(
            "Only entries of an asset with this name, or of the ticket or payment with this number.",
            example="Canon",
        ),
    ] = None
    lending: Annotated[
        LendingSide | None,
        one_of(LendingSide, UnknownChoice),
        described("Only what was earned by lending, or spent on borrowing."),
    ] = None
    direction: Annotated[
        Direction | None,
        one_of(Direction, UnknownChoice),
        described("Only what came in, or only what went out."),
    ] = None

    @field_validator("to")
    @classmethod
    def _in_order(cls, last: date, info: ValidationInfo) -> date:
        refuse_backward(info.data.get("from_"), last)
        return last

    def query(self, viewer: int, today: date) -> WalletQuery:
        """All of the entries, the newest first, as a frozen value."""
        return self._query(viewer, today, ByTime.NEWEST)

    def _query(
        self, viewer: int, today: date, sort: ByTime, cursor: str | None = None, limit: int = ROWS
    ) -> WalletQuery:
        return WalletQuery(
            viewer=viewer,
            today=today,
            kinds=self.kind,
            currency=self.currency,
            first=self.from_,
            last=self.to,
            text=self.q,
            lending=self.lending,
            direction=self.direction,
            sort=sort,
            cursor=cursor,
            limit=limit,
        )


class ByTimeParams(Params):
    """In which order."""

    sort: Annotated[ByTime, one_of(ByTime, UnknownChoice), described("Newest or oldest entries first.")] = (
        ByTime.NEWEST
    )


class WalletParams(PageParams, ByTimeParams, StatementParams):
    """A page of a user's statement."""

    def query(self, viewer: int, today: date) -> WalletQuery:
        """The question as a frozen value."""
        return self._query(viewer, today, self.sort, self.cursor, self.limit)


@dataclass(frozen=True, kw_only=True)
class TicketsQuery(PageQuery):
    """A user's tickets."""

    side: Side
    states: tuple[TicketState, ...]
    overdue: bool | None
    sort: TicketSort


class TicketFilters(Params):
    """Which tickets of a user, in which order."""

    overdue: Annotated[
        Flag | None,
        one_of(Flag, UnknownChoice),
        described("Only loans that are late, or only tickets that are not."),
    ] = None
    as_: Annotated[
        Side, one_of(Side, UnknownChoice), described("Only those in which the user borrows, or lends.")
    ] = Side.BOTH
    state: Annotated[
        tuple[TicketState, ...],
        some_of(TicketState, UnknownChoice, LIMITS.values),
        described("Only tickets in these states.", at_most=LIMITS.values),
    ] = ()
    sort: Annotated[
        TicketSort,
        one_of(TicketSort, UnknownChoice),
        described(
            "By when they were made, when they are due, or their price (by currency, then by amount); a minus puts "
            "the last before the first. What has no due date or price comes last either way."
        ),
    ] = TicketSort.NEWEST


class TicketsParams(PageParams, TicketFilters):
    """A page of a user's tickets."""

    def query(self, viewer: int, today: date) -> TicketsQuery:
        """The question as a frozen value."""
        return TicketsQuery(
            viewer=viewer,
            side=self.as_,
            states=self.state,
            overdue=None if self.overdue is None else self.overdue is Flag.TRUE,
            sort=self.sort,
            today=today,
            cursor=self.cursor,
            limit=self.limit,
        )


@dataclass(frozen=True, kw_only=True)
class ActivityQuery(PageQuery):
    """What happened to a user's tickets, payments, wallets and messages."""

    subjects: tuple[Subject, ...]


class SubjectFilter(Params):
    """Which moments of a timeline."""

    about: Annotated[
        tuple[Subject, ...],
        some_of(Subject, UnknownChoice, LIMITS.values),
        described("Only what happened to these.", at_most=LIMITS.values),
    ] = ()


class ActivityParams(PageParams, SubjectFilter):
    """A page of a user's timeline."""

    def query(self, viewer: int, today: date) -> ActivityQuery:
        """The question as a frozen value."""
        return ActivityQuery(
            viewer=viewer, today=today, subjects=self.about, cursor=self.cursor, limit=self.limit
        )


@dataclass(frozen=True, kw_only=True)
class MessagesQuery(PageQuery):
    """The messages to a user."""

    channels: tuple[Channel, ...]
    statuses: tuple[NotificationStatus, ...]


class MessageFilters(Params):
    """Which messages."""

    channel: Annotated[
        tuple[Channel, ...],
        some_of(Channel, UnknownChoice, LIMITS.values),
        described("Only messages sent by these channels.", at_most=LIMITS.values),
    ] = ()
    status: Annotated[
        tuple[NotificationStatus, ...],
        some_of(NotificationStatus, UnknownChoice, LIMITS.values),
        described("Only messages with these outcomes.", at_most=LIMITS.values),
    ] = ()


class MessagesParams(PageParams, MessageFilters):
    """A page of the messages to a user."""

    def query(self, viewer: int, today: date) -> MessagesQuery:
        """The question as a frozen value."""
        return MessagesQuery(
            viewer=viewer,
            today=today,
            channels=self.channel,
            statuses=self.status,
            cursor=self.cursor,
            limit=self.limit,
        )
