"""Questions about one's own as frozen values: whose, what, and which page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assets.common.ordering import ByTime
from assets.notifications.models import Channel, NotificationStatus
from assets.reports.queries.periods import CalendarName, Grain
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort
from assets.tickets.selectors import Side
from assets.wallets.selectors import Direction, LendingSide


class Subject(StrEnum):
    """What a moment of a timeline is about."""

    TICKET = "ticket"
    PAYMENT = "payment"
    WALLET = "wallet"
    MESSAGE = "message"


@dataclass(frozen=True, kw_only=True)
class DashboardQuestion:
    """Own figures over a range of days, and as of today."""

    viewer: int
    first: date
    last: date
    asked_last: date
    grain: Grain
    calendar: CalendarName
    today: date


@dataclass(frozen=True, kw_only=True)
class PageQuestion:
    """A page of something, as of a day. `cursor` is where the page before ended."""

    viewer: int
    today: date
    cursor: str | None
    limit: int


@dataclass(frozen=True, kw_only=True)
class WalletQuestion(PageQuestion):
    """The statement of one's wallets."""

    kinds: tuple[str, ...]
    currency: str | None
    first: date | None
    last: date | None
    text: str | None
    lending: LendingSide | None
    direction: Direction | None
    sort: ByTime


@dataclass(frozen=True, kw_only=True)
class TicketsQuestion(PageQuestion):
    """One's tickets."""

    side: Side
    states: tuple[TicketState, ...]
    overdue: bool | None
    sort: TicketSort


@dataclass(frozen=True, kw_only=True)
class ActivityQuestion(PageQuestion):
    """What happened to one's tickets, payments, wallets and messages."""

    subjects: tuple[Subject, ...]


@dataclass(frozen=True, kw_only=True)
class MessagesQuestion(PageQuestion):
    """The messages to oneself."""

    channels: tuple[Channel, ...]
    statuses: tuple[NotificationStatus, ...]
