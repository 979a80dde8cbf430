"""The types of events: a closed list. What each says is the row of an import's target, as far as the event knows it.

The event's type stands for the row's status, and its time for the moment of that.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from assets.common.failure_reasons import FailureReason
from assets.importing.targets import (
    EXCHANGE_RATES,
    MEMBER,
    NOTIFICATIONS,
    PAYMENTS,
    TICKETS,
    TRANSFERS,
    USERS,
    WALLET_ENTRIES,
    Column,
    Target,
)

DIMENSION = Column("dimension", required=True)
MEMBERS = Target("members", (DIMENSION, *MEMBER))
"""The dimensions' own targets in one: `dimension` says which."""


ENTRIES = Column("entries")
"""Of a transfer: a list of two or more, each of these columns."""
OF_ENTRY = ("user", "wallet", "amount", "kind")
BY_NAME_OF_ENTRY = {column.name: column for column in TRANSFERS.columns if column.name in OF_ENTRY}
MOST_ENTRIES = 100


class Kind(StrEnum):
    """How an event is applied: as a row of the import, or by a service of its own."""

    ROW = "row"
    RECLASSIFICATION = "reclassification"
    MEMBER = "member"


@dataclass(frozen=True)
class EventType:
    """A type: the target of whose columns its data is, and which of them it takes.

    `moment` is the column that the event's time is. `status` is that of a payment or message from then on. `rank` is
    how far its object is by then, and `after` the type of the step before.
    """

    name: str
    target: Target
    moment: str
    columns: tuple[str, ...]
    required: tuple[str, ...]
    meaning: str
    status: str | None = None
    rank: int = 0
    after: str | None = None
    is_money: bool = False
    kind: Kind = Kind.ROW
    references: dict[str, str] = field(default_factory=dict)
    """Columns that name an object of another target."""
    or_else: tuple[str, ...] = ()
    """Columns that an event has all of, where it has no `entries`."""

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns of the target; of a transfer's entries, the shared ones."""
        shared = (ENTRIES, *TRANSFERS.columns) if ENTRIES.name in self.columns else ()
        return {column.name: column for column in (*shared, *self.target.columns)}

    def target_of(self, names: Collection[str]) -> Target:
        """The target of an event that has these columns."""
        return TRANSFERS if ENTRIES.name in names else self.target


OF_TICKET = (
    "external_id", "asset_name", "asset_type", "borrower", "lender", "segment", "region", "price", "currency",
)  # fmt: skip
OF_PAYMENT = (
    "external_id", "user", "ticket", "asset_type", "segment", "region", "amount", "currency",
)  # fmt: skip
OF_MESSAGE = ("external_id", "user", "channel")


def _ticket(
    action: str,
    moment: str,
    rank: int,
    after: str | None,
    meaning: str,
    *moments: str,
) -> EventType:
    return EventType(
        name=f"ticket.{action}",
        target=TICKETS,
        moment=moment,
        columns=(*OF_TICKET, *moments),
        required=("external_id",),
        meaning=meaning,
        rank=rank,
        after=after,
        references={"borrower": "users", "lender": "users"},
    )


def _payment(
    status: str, moment: str, rank: int, after: str | None, meaning: str, *columns: str
) -> EventType:
    whole = ("external_id", "user", "amount", "currency")
    return EventType(
        name=f"payment.{status}",
        target=PAYMENTS,
        moment=moment,
        columns=(*OF_PAYMENT, *columns),
        required=whole if status in {"initiated", "verified"} else ("external_id",),
        meaning=meaning,
        status=status,
        rank=rank,
        after=after,
        is_money=True,
        references={"user": "users", "ticket": "tickets"},
    )


def _message(
    action: str, status: str, moment: str, rank: int, after: str | None, meaning: str, *moments: str
) -> EventType:
    return EventType(
        name=f"notification.{action}",
        target=NOTIFICATIONS,
        moment=moment,
        columns=(*OF_MESSAGE, *moments),
        required=("external_id", "channel") if action == "created" else ("external_id",),
        meaning=meaning,
        status=status,
        rank=rank,
        after=after,
        references={"user": "users"},
    )


TYPES = (
    EventType(
        name="user.registered",
        target=USERS,
        moment="joined_at",
        columns=("external_id", "email", "name", "segment", "region"),
        required=("external_id",),
        meaning="A user joined. It gives no role: who joins is a user.",
    ),
    EventType(
        name="user.reclassified",
        target=USERS,
        moment="at",
        columns=("external_id", "segment", "region"),
        required=("external_id",),
        meaning="A user moved to another segment or region.",
        rank=1,
        after="user.registered",
        kind=Kind.RECLASSIFICATION,
    ),
    _ticket("created", "created_at", 0, None, "A borrower asked a lender for an asset."),
    _ticket("accepted", "accepted_at", 1, "ticket.created", "The lender agreed.", "created_at"),
    _ticket("declined", "cancelled_at", 3, "ticket.created", "The lender refused.", "created_at"),
    _ticket(
        "activated", "activated_at", 2, "ticket.accepted", "The asset was handed over.",
        "due_at", "created_at", "accepted_at",
    ),
    _ticket(
        "completed", "completed_at", 3, "ticket.activated", "The asset came back.",
        "due_at", "created_at", "accepted_at", "activated_at",
    ),
    _ticket(
        "cancelled", "cancelled_at", 3, "ticket.created",
        "The ticket was cancelled. That it had been accepted is said by the event before, or by `accepted_at`.",
        "created_at", "accepted_at",
    ),
    _payment("initiated", "created_at", 0, None, "A payment began. It moves no money."),
    _payment(
        "verified", "verified_at", 1, "payment.initiated",
        "The gateway confirmed a payment. It moves no money: that is `transfer.posted`. `fee` is what the gateway "
        "keeps of it at the marketplace's cost.", "created_at", "fee",
    ),
    _payment(
        "failed", "failed_at", 1, "payment.initiated",
        f"A payment ended without money. `reason` is one of {', '.join(FailureReason.values)}.", "created_at", "reason",
    ),
    _payment(
        "reversed", "reversed_at", 2, "payment.verified", "A verified payment was given back.",
        "created_at", "verified_at", "fee",
    ),
    EventType(
        name="transfer.posted",
        target=WALLET_ENTRIES,
        moment="at",
        columns=(
            "external_id", "entries", "currency", "ticket", "payment", "asset_type", "owner", "amount", "kind",
        ),
        required=("external_id", "currency"),
        meaning="Money moved between wallets of users and of the marketplace, as `entries` say, which sum to zero."
        " With `owner` and `amount` instead, it came from outside into a user's wallet, or if negative left it.",
        is_money=True,
        references={"owner": "users", "ticket": "tickets", "payment": "payments"},
        or_else=("owner", "amount"),
    ),
    _message("created", "created", "created_at", 0, None, "A message to a user was made."),
    _message("sent", "sent", "sent_at", 1, "notification.created", "The message went out.", "created_at"),
    _message(
        "delivered", "delivered", "delivered_at", 2, "notification.sent",
        "The message arrived. What arrived was sent, and counts as that once.", "created_at", "sent_at",
    ),
    _message("failed", "failed", "sent_at", 1, "notification.created", "The message could not be sent.", "created_at"),
    EventType(
        name="rate.set",
        target=EXCHANGE_RATES,
        moment="day",
        columns=("currency", "rate", "day"),
        required=("currency", "rate"),
        meaning="What one unit of a currency is worth in the base currency, on the day of the event or on `day`.",
        is_money=True,
    ),
    EventType(
        name="member.named",
        target=MEMBERS,
        moment="at",
        columns=("dimension", "slug", "name_en", "name_fa"),
        required=("dimension", "slug"),
        meaning="What an asset type, segment or region is called.",
        kind=Kind.MEMBER,
    ),
)  # fmt: skip

BY_NAME = {type_.name: type_ for type_ in TYPES}
WITHOUT_MONEY = tuple(type_.name for type_ in TYPES if not type_.is_money)
"""What a source may send unless its administrator names more."""
