"""The answers about a user's own data, as they are sent.

Dataclasses; typed dictionaries where a field's name is a keyword, or where fields are spread into a larger record.

Amounts are strings of minor units with their currency and its decimal places, as in the reports.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from assets.common.languages import FileLanguage
from assets.common.ordering import ByTime
from assets.loans.schemas import MoveOut
from assets.me.limits import LIMITS
from assets.me.questions import Subject
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageFailureReason, NotificationStatus
from assets.reports.metrics.fields import CurrencyCode, Figure, MetricSlug
from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.answers import Answer, Change, Series
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.schemas import Names
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort
from assets.tickets.selectors import Side
from assets.wallets.selectors import Direction, LendingSide

Id = Annotated[str, Field(pattern="^[0-9]+$")]
Next = Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


@dataclass(frozen=True)
class Own(Answer):
    """What every answer about one's own carries: as of which day, counted in which zone."""

    today: date
    time_zone: str


class Amount(TypedDict):
    """Money: minor units as text, the currency, and its decimal places."""

    amount: Figure
    currency: CurrencyCode
    exponent: int


class Balance(Amount):
    """What is in a wallet."""

    wallet: Id


# `from` is a keyword, hence the other notation.
DashboardEcho = TypedDict(
    "DashboardEcho", {"from": date, "to": date, "grain": Grain, "calendar": CalendarName}
)
DashboardEcho.__doc__ = "The question as understood, defaults filled in, under the names of the parameters."

WalletEcho = TypedDict(
    "WalletEcho",
    {
        "kind": list[str],
        "currency": CurrencyCode | None,
        "from": date | None,
        "to": date | None,
        "q": str | None,
        "lending": LendingSide | None,
        "direction": Direction | None,
        "sort": ByTime,
        "cursor": str | None,
        "limit": int,
    },
)
WalletEcho.__doc__ = "The question as understood: which entries of one's wallets, which page."

TicketsEcho = TypedDict(
    "TicketsEcho",
    {
        "as": Side,
        "state": list[TicketState],
        "overdue": Literal["true", "false"] | None,
        "sort": TicketSort,
        "cursor": str | None,
        "limit": int,
    },
)
TicketsEcho.__doc__ = "The question as understood: which of one's tickets, which page."


class ActivityEcho(TypedDict):
    """The question as understood: moments about what, which page."""

    about: list[Subject]
    cursor: str | None
    limit: int


@dataclass(frozen=True)
class BesideLastMonth:
    """A figure of this month so far, beside the same days of the last month.

    `change` is from `previous` to `compared`, the figure up to `compared_end`: today is not over and is left out.
    """

    currency: CurrencyCode | None
    exponent: int | None
    value: Figure | None
    compared: Figure | None
    previous: Figure | None
    change: Change
    start: date
    end: date
    compared_end: date | None
    previous_start: date | None
    previous_end: date | None


@dataclass(frozen=True)
class Compared(BesideLastMonth):
    """A metric of this month so far."""

    metric: MetricSlug
    kind: Kind
    unit: Unit


@dataclass(frozen=True)
class Lending(BesideLastMonth):
    """What one earned by lending this month so far, or spent on borrowing.

    Money is spent on the day on which it is set aside for a loan; what comes back is taken off on its own day.
    """

    what: LendingSide


# `as` is a keyword too.
Ticket = TypedDict(
    "Ticket",
    {
        "id": Id,
        "as": Side,
        "asset_name": str,
        "asset_type": str,
        "asset_type_name": Names,
        "state": TicketState,
        "overdue": bool,
        "days_left": Annotated[
            int | None, Field(description="Until the day on which a running loan is due: none on that day.")
        ],
        "days_late": Annotated[
            int | None, Field(description="Since the day on which a running loan was due.")
        ],
        "days": Annotated[
            int | None, Field(description="For how long it was asked for; null where a source brought it.")
        ],
        "price": Amount | None,
        "moves": Annotated[list[MoveOut], Field(description="What one may do next.")],
        "counterpart": Annotated[str | None, Field(description="The first name of the other person.")],
        "created_at": datetime,
        "accepted_at": datetime | None,
        "activated_at": datetime | None,
        "due_at": datetime | None,
        "ended_at": datetime | None,
    },
)
Ticket.__doc__ = "A ticket as one of its two people sees it."


@dataclass(frozen=True, slots=True)
class NextDue:
    """The running loan that is due next."""

    ticket: Id
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Loans:
    """One's running loans on one side; a loan is overdue from the day after its due day."""

    active: int
    overdue: int
    next_due: NextDue | None
    running: Annotated[
        list[Ticket],
        Field(description=f"The {LIMITS.running} of them that are due first, late ones before all."),
    ]


@dataclass(frozen=True, slots=True)
class LoansBySide:
    """What one borrows, and what one lends."""

    borrower: Loans
    lender: Loans


@dataclass(frozen=True, slots=True)
class DueLoan:
    """A running loan and when it is due: on that very day no days are left."""

    ticket: Id
    asset_name: str
    due_at: datetime
    days_left: int | None
    days_late: int | None
    price: Amount | None
    earning: Annotated[
        Amount | None,
        Field(
            description="What its lender is paid on its return; null on the other side, or where not known."
        ),
    ]


@dataclass(frozen=True, slots=True)
class DueLoans:
    """Running loans that are due at about the same time: how many, the first of them, and their prices by currency."""

    count: int
    first: DueLoan
    amounts: list[Amount]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one's running loans ask of one, and bring; null where there is none of a sort."""

    late: Annotated[DueLoans | None, Field(description="Borrowed, and due on a day before today.")]
    due_today: Annotated[DueLoans | None, Field(description="Borrowed, and due today.")]
    due_next: Annotated[DueLoans | None, Field(description="Borrowed, and due on a later day.")]
    owed: Annotated[list[Amount], Field(description="The prices of all that one borrows now.")]
    lent_late: Annotated[DueLoans | None, Field(description="Lent, and due back on a day before today.")]
    earned_today: Annotated[DueLoans | None, Field(description="Lent, and due back today.")]
    earned_next: Annotated[DueLoans | None, Field(description="Lent, and due back on a later day.")]


@dataclass(frozen=True)
class Dashboard(Own):
    """One's balances, loans, this month beside the last, and own metrics over time."""

    query: DashboardEcho
    balances: list[Balance]
    set_aside: Annotated[
        list[Amount],
        Field(description="What waits for loans that are accepted or running; not in the balances."),
    ]
    outlook: Outlook
    loans: LoansBySide
    lending: list[Lending]
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
    asset_name: Annotated[str | None, Field(description="The thing that the entry's ticket is about.")]
    kind: str
    reversal: bool
    balance: Figure


class EntrySum(Amount):
    """What the entries that were asked for come to in a currency, on all pages."""

    count: int


@dataclass(frozen=True)
class Wallet(Own):
    """One's balances, and a page of the statement."""

    query: WalletEcho
    balances: list[Balance]
    kinds: Annotated[list[str], Field(description="The kinds of entries that there are.")]
    sums: list[EntrySum]
    entries: list[Entry]
    next: Next


@dataclass(frozen=True, slots=True)
class TicketCounts:
    """How many tickets one has on this side, by state; `overdue` are among the active ones."""

    pending: int
    accepted: int
    active: int
    completed: int
    cancelled: int
    overdue: int


@dataclass(frozen=True)
class Tickets(Own):
    """One's tickets; `count` is of all pages."""

    query: TicketsEcho
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
        "channel": Channel | None,
        "status": Annotated[NotificationStatus | None, Field(description="What the message is now.")],
    },
)
Moment.__doc__ = "Something that happened to a ticket, a payment, a wallet or a message of one's own."


@dataclass(frozen=True)
class Activity(Own):
    """What happened, newest first."""

    query: ActivityEcho
    moments: list[Moment]
    next: Next


class MessagesEcho(TypedDict):
    """The question as understood: which messages, which page."""

    channel: list[Channel]
    status: list[NotificationStatus]
    cursor: str | None
    limit: int


@dataclass(frozen=True, slots=True)
class MessageCounts:
    """How many messages one has in the channels asked for, by what became of them."""

    created: int
    sent: int
    delivered: int
    failed: int


@dataclass(frozen=True, slots=True)
class MessageText:
    """What a message says: plain text in one of the two languages; an SMS has no subject."""

    language: FileLanguage
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message to oneself, and what became of it."""

    id: Id
    channel: Channel
    status: NotificationStatus
    created_at: datetime
    ended_at: Annotated[datetime | None, Field(description="When it was sent, or failed.")]
    reported_at: Annotated[
        datetime | None, Field(description="When a message that was sent arrived, or was found not to have.")
    ]
    kind: Annotated[
        MessageKind | None, Field(description="What it is about; null where another system sent it.")
    ]
    reason: Annotated[MessageFailureReason | None, Field(description="Why it failed, where that is known.")]
    text: Annotated[
        MessageText | None,
        Field(description="Null where another system sent it, where its time is over, and for codes."),
    ]


@dataclass(frozen=True)
class Messages(Own):
    """One's messages, newest first; `count` is of all pages."""

    query: MessagesEcho
    counts: MessageCounts
    count: int
    messages: list[Message]
    next: Next
