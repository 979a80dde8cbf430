"""Questions about one's own as frozen values: whose, what, and which page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assets.reports.queries.periods import CalendarName, Grain
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side


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
    """A page of something. `cursor` is where the page before ended."""

    viewer: int
    cursor: str | None
    limit: int


@dataclass(frozen=True, kw_only=True)
class WalletQuestion(PageQuestion):
    """The statement of one's wallets."""

    kinds: tuple[str, ...]
    currency: str | None
    first: date | None
    last: date | None


@dataclass(frozen=True, kw_only=True)
class TicketsQuestion(PageQuestion):
    """One's tickets, as of a day."""

    side: Side
    states: tuple[TicketState, ...]
    overdue: bool | None
    today: date


@dataclass(frozen=True, kw_only=True)
class ActivityQuestion(PageQuestion):
    """What happened to one's tickets, payments, wallets and messages."""

    subjects: tuple[Subject, ...]
