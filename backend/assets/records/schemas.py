"""API schemas of records. Amounts are minor units as text, with the currency and its decimal places."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.accounts.models import Role
from assets.audit.actions import Outcome
from assets.common.failure_reasons import FailureReason
from assets.gateway.schemas import CodeMeaning
from assets.me.schemas import Amount, Balance, Id, MessageText
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageFailureReason, NotificationStatus
from assets.payments.models import PaymentStatus
from assets.records.steps import Step
from assets.reports.metrics.fields import Figure, MetricSlug
from assets.reports.metrics.registry import Unit
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side
from assets.wallets.models import WalletKind
from assets.withdrawals.models import WithdrawalState


class PersonRef(Schema):
    """Somebody who takes part. Users learn the other's first name, and no number."""

    id: Annotated[Id | None, Field(description="Null where the viewer does not see this person's record.")]
    name: Annotated[str | None, Field(description="Null where there is none, or no more.")]
    masked: Annotated[bool, Field(description="The name is its first letter alone.")]
    you: bool


class StepOut(Schema):
    """A step of the timeline."""

    at: datetime
    step: Step
    by: PersonRef | None
    ahead: Annotated[bool, Field(description="It is still to come: the day on which a running loan is due.")]
    reason: FailureReason | None
    code: Annotated[int | None, Field(description="The gateway's own.")]
    meaning: CodeMeaning | None
    note: Annotated[str, Field(description="What was written to it, as it was written.")]


class EntryOut(Amount):
    """A line of the ledger."""

    id: Id
    at: datetime
    transfer: Id
    kind: str
    reversal: bool
    wallet_kind: WalletKind
    owner: PersonRef | None


class WalletSum(Amount):
    """What the entries come to in a wallet."""

    wallet_kind: WalletKind
    owner: PersonRef | None


class EntriesOut(Schema):
    """Entries, oldest first; what they come to in each wallet, and altogether.

    To a viewer who sees all of them they add up to nothing: a transfer takes from one what it gives to another.
    """

    entries: list[EntryOut]
    wallets: list[WalletSum]
    total: list[Amount]
    whole: Annotated[bool, Field(description="These are all entries, those of others too.")]


class MessageOut(Schema):
    """A message about it, with its text for the one to whom it was written."""

    id: Id
    to: PersonRef | None
    channel: Channel
    kind: MessageKind | None
    status: NotificationStatus
    created_at: datetime
    ended_at: datetime | None
    reported_at: datetime | None
    reason: MessageFailureReason | None
    text: MessageText | None


class AuditOut(Schema):
    """An event of the audit log about it, or of what a person did."""

    id: Id
    at: datetime
    action: str
    outcome: Outcome
    by: PersonRef | None
    role: str | None
    object_kind: str
    object_id: str
    reason: str


class OriginOut(Schema):
    """Its number at a source that brought it, or at the gateway."""

    source: str
    id: str


class CountedFigure(Schema):
    """By how much it counts in a figure."""

    metric: MetricSlug
    value: Figure
    unit: Unit
    currency: str | None
    exponent: int | None


class Counted(Schema):
    """In which figures of a day a row of a log counts."""

    log: str
    row: Id
    fact: str
    day: date
    at: datetime
    figures: list[CountedFigure]
    also: Annotated[
        list[MetricSlug], Field(description="Ratios and numbers of people, of which it is no fixed part.")
    ]
    waiting: Annotated[bool, Field(description="It is not counted yet: the next pass does it.")]
    sealed: Annotated[bool | None, Field(description="The day's report is sealed; null: not shown.")]
    late: Annotated[
        bool | None,
        Field(description="It came after the report was sealed, and restated it; null: not shown."),
    ]


class LateRow(Schema):
    """A row that came after its day was sealed, and the records that it belongs to."""

    log: str
    row: Id
    fact: str
    retraction: Annotated[bool, Field(description="It takes back what the row had counted for.")]
    day: date
    at: datetime
    figures: list[CountedFigure]
    user: Id | None
    ticket: Id | None
    payment: Id | None
    transfer: Id | None


class LateRows(Schema):
    """What came late to a sealed report at once; `count` is of all, `rows` are the first of them."""

    seq: int
    count: int
    rows: list[LateRow]


class TicketLink(Schema):
    """A ticket, as a line of a person's record. `side` is that person's."""

    id: Id
    side: Side
    asset_name: str
    state: TicketState
    overdue: bool
    price: Amount | None
    created_at: datetime
    due_at: datetime | None


class PaymentLink(Schema):
    """A payment, as a line of another record."""

    id: Id
    status: PaymentStatus
    amount: Amount
    created_at: datetime


class Stamps(Schema):
    """The members of dimensions under which it counts, by slug."""

    asset_type: str
    segment: str
    region: str


class RecordOut(Schema):
    """What every record has."""

    id: Id
    timeline: list[StepOut]
    money: Annotated[EntriesOut | None, Field(description="Null where the viewer sees no money.")]
    messages: list[MessageOut]
    audit: Annotated[
        list[AuditOut] | None, Field(description="The newest events; null without the permission.")
    ]
    origins: list[OriginOut]
    counted: Annotated[list[Counted] | None, Field(description="Null where the viewer sees no figures.")]


class TicketRecord(RecordOut, Stamps):
    """A ticket, with everything about it."""

    side: Annotated[Side | None, Field(description="The viewer's; null for who is none of the two.")]
    asset_name: str
    state: TicketState
    overdue: bool
    days: Annotated[int | None, Field(description="For how long it was asked for.")]
    days_late: Annotated[int | None, Field(description="Since the day on which a running loan was due.")]
    price: Amount | None
    borrower: PersonRef | None
    lender: PersonRef | None
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    payments: list[PaymentLink]


class PaymentRecord(RecordOut, Stamps):
    """A payment through a gateway, with everything about it."""

    user: PersonRef | None
    ticket: Id | None
    amount: Amount
    fee: Annotated[Amount | None, Field(description="What the gateway keeps of it; null: not known.")]
    status: PaymentStatus
    reason: FailureReason | None
    code: int | None
    meaning: CodeMeaning | None
    gateway: Annotated[str | None, Field(description="Null where a source brought the payment.")]
    authority: Annotated[str | None, Field(description="How the gateway calls the payment.")]
    reference: Annotated[str | None, Field(description="The gateway's receipt of the money.")]
    checks: Annotated[
        int | None, Field(description="How often the gateway was asked about it without a callback.")
    ]
    created_at: datetime
    ended_at: datetime | None
    reversed_at: datetime | None


class WithdrawalLink(Schema):
    """The withdrawal whose money a transfer moves."""

    id: Id
    state: WithdrawalState


class TransferRecord(RecordOut):
    """A transfer between wallets, with everything about it."""

    kind: str
    at: datetime
    recorded_at: datetime
    ticket: Id | None
    payment: Id | None
    reverses: Id | None
    reversed_by: Id | None
    withdrawal: WithdrawalLink | None
    sender: PersonRef | None
    recipient: PersonRef | None
    note: Annotated[str | None, Field(description="What the sender wrote; for the two of them alone.")]


class AccountFacts(Schema):
    """How somebody signs in, for those who may see the list of users."""

    role: Role
    is_active: bool
    invited: bool
    last_login: datetime | None
    second_factor: bool


class PersonRecord(RecordOut):
    """A person, with everything about them; name and address masked as in the list of users."""

    name: str
    email: str | None
    masked: bool
    anonymised: bool
    segment: str
    region: str
    joined_at: datetime
    account: AccountFacts | None
    running: Annotated[int, Field(description="Loans that they borrow or lend now.")]
    overdue: Annotated[int, Field(description="Of what they borrow now, how many are late.")]
    tickets: list[TicketLink]
    tickets_count: int
    balances: Annotated[list[Balance] | None, Field(description="Null where the viewer sees no money.")]
    payments: Annotated[list[PaymentLink] | None, Field(description="The newest; null as above.")]
    payments_count: int | None
    actions: Annotated[
        list[AuditOut] | None, Field(description="What they did of late; null without the permission.")
    ]
