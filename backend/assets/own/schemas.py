"""The shapes of the answers about one's own, for OpenAPI and the type checker.

Amounts are strings of minor units with their currency and its decimal places, as in the reports.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from assets.own.questions import Subject
from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.schemas import Answer, Change, CurrencyCode, Figure, MetricSlug, Series
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side

Id = Annotated[str, Field(pattern="^[0-9]+$")]
Next = Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


class Amount(TypedDict):
    """Money: minor units as text, the currency, and its decimal places."""

    amount: Figure
    currency: CurrencyCode
    exponent: int


class Balance(Amount):
    """What is in a wallet."""

    wallet: Id


# `from` is a keyword, hence the other notation.
DashboardAsked = TypedDict(
    "DashboardAsked", {"from": date, "to": date, "grain": Grain, "calendar": CalendarName}
)
DashboardAsked.__doc__ = "The question as understood, defaults filled in, under the names of the parameters."

WalletAsked = TypedDict(
    "WalletAsked",
    {
        "kind": list[str],
        "currency": CurrencyCode | None,
        "from": date | None,
        "to": date | None,
        "cursor": str | None,
        "limit": int,
    },
)
WalletAsked.__doc__ = "The question as understood: which entries of one's wallets, which page."

TicketsAsked = TypedDict(
    "TicketsAsked",
    {
        "as": Side,
        "state": list[TicketState],
        "overdue": Literal["true", "false"] | None,
        "cursor": str | None,
        "limit": int,
    },
)
TicketsAsked.__doc__ = "The question as understood: which of one's tickets, which page."


class ActivityAsked(TypedDict):
    """The question as understood: moments about what, which page."""

    about: list[Subject]
    cursor: str | None
    limit: int


class Compared(TypedDict):
    """A figure of this month so far, beside the same days of the last month."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: int | None
    value: Figure | None
    previous: Figure | None
    change: Change
    start: date
    end: date
    previous_start: date | None
    previous_end: date | None


class NextDue(TypedDict):
    """The running loan that is due next."""

    ticket: Id
    due_at: datetime


class Loans(TypedDict):
    """One's running loans on one side; a loan is overdue from the day after its due day."""

    active: int
    overdue: int
    next_due: NextDue | None


class LoansBySide(TypedDict):
    """What one borrows, and what one lends."""

    borrower: Loans
    lender: Loans


class Dashboard(Answer):
    """One's balances, loans, this month beside the last, and own metrics over time."""

    query: DashboardAsked
    balances: list[Balance]
    loans: LoansBySide
    month: list[Compared]
    series: list[Series]


class Entry(Amount):
    """A line of the statement. `balance` is what was in the wallet after it."""

    id: Id
    at: datetime
    day: date
    wallet: Id
    transfer: Id
    ticket: Id | None
    payment: Id | None
    kind: str
    reversal: bool
    balance: Figure


class EntrySum(Amount):
    """What the entries that were asked for come to in a currency, on all pages."""

    count: int


class Wallet(Answer):
    """One's balances, and a page of the statement, newest first."""

    query: WalletAsked
    balances: list[Balance]
    kinds: Annotated[list[str], Field(description="The kinds of entries that there are.")]
    sums: list[EntrySum]
    entries: list[Entry]
    next: Next


class TicketCounts(TypedDict):
    """How many tickets one has on this side, by state; `overdue` are among the active ones."""

    pending: int
    accepted: int
    active: int
    completed: int
    cancelled: int
    overdue: int


# `as` is a keyword too.
Ticket = TypedDict(
    "Ticket",
    {
        "id": Id,
        "as": Side,
        "asset_name": str,
        "asset_type": str,
        "state": TicketState,
        "overdue": bool,
        "price": Amount | None,
        "counterpart": Annotated[str | None, Field(description="The first name of the other person.")],
        "created_at": datetime,
        "accepted_at": datetime | None,
        "activated_at": datetime | None,
        "due_at": datetime | None,
        "ended_at": datetime | None,
    },
)
Ticket.__doc__ = "A ticket as one of its two people sees it."


class Tickets(Answer):
    """One's tickets, newest first; `count` is of all pages."""

    query: TicketsAsked
    counts: TicketCounts
    count: int
    tickets: list[Ticket]
    next: Next


Moment = TypedDict(
    "Moment",
    {
        "id": Annotated[str, Field(description="The row's number in its log.")],
        "about": Subject,
        "kind": str,
        "at": datetime,
        "day": date,
        "ticket": Id | None,
        "payment": Id | None,
        "wallet": Id | None,
        "message": Id | None,
        "money": Amount | None,
        "asset_name": str | None,
        "as": Side | None,
        "by_me": bool | None,
        "channel": str | None,
        "status": Annotated[str | None, Field(description="What the message is now.")],
    },
)
Moment.__doc__ = "Something that happened to a ticket, a payment, a wallet or a message of one's own."


class Activity(Answer):
    """What happened, newest first."""

    query: ActivityAsked
    moments: list[Moment]
    next: Next
