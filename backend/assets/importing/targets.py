"""The targets of an import: the columns that each plan file may return, and their types."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from assets.common.dimensions import LATTICE, OF_DEAL, OF_USER
from assets.reports.metrics.measures import FEES
from assets.reports.sources import LEDGER
from assets.reports.sources import NOTIFICATIONS as NOTIFICATION_EVENTS
from assets.reports.sources import PAYMENTS as PAYMENT_EVENTS
from assets.reports.sources import TICKETS as TICKET_EVENTS


class ColumnType(StrEnum):
    """The type of a column; the value is that of its staging column."""

    TEXT = "text"
    DECIMAL = "numeric"
    MOMENT = "timestamptz"
    DAY = "date"


@dataclass(frozen=True)
class Column:
    """A documented column. One that is not required may be left out, and is then unknown in every row."""

    name: str
    type: ColumnType = ColumnType.TEXT
    required: bool = False
    is_name: bool = False
    """Text that others read, cleaned as every name is; `longest` is how many characters it may have then."""
    longest: int | None = None
    is_amount: bool = False
    """Money in the row's currency."""


@dataclass(frozen=True)
class Target:
    """What one file of a plan fills; the file is called after it."""

    name: str
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        return f"{self.name}.sql"

    @property
    def key(self) -> str:
        """The column by which a row is shown in rejects.csv."""
        return self.columns[0].name


def _text(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _names(longest: int | None, *names: str) -> tuple[Column, ...]:
    return tuple(Column(name, is_name=True, longest=longest) for name in names)


def _moments(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ColumnType.MOMENT) for name in names)


EXTERNAL_ID = Column("external_id", required=True)
AMOUNT = (
    Column("amount", ColumnType.DECIMAL, required=True, is_amount=True),
    Column("currency", required=True),
)
STATUS = Column("status", required=True)
CREATED_AT = Column("created_at", ColumnType.MOMENT, required=True)
LONGEST_NAME, LONGEST_ASSET_NAME = 120, 200

MEMBER = (Column("slug", required=True, is_name=True), *_names(LONGEST_NAME, "name_en", "name_fa"))

COMPLETE_TO = Target("complete_to", (Column("complete_to", ColumnType.MOMENT, required=True),))
"""Not a target of rows: the query that says up to when a source that feeds is complete."""

DIMENSIONS = {dimension: Target(dimension.table, MEMBER) for dimension in LATTICE}
USERS = Target(
    "users",
    (
        EXTERNAL_ID,
        Column("email", is_name=True),  # a hidden letter in it would be left out when it is written to
        *_names(LONGEST_NAME, "name"),
        Column("role"),
        *_names(None, *OF_USER),
        *_moments("joined_at"),
    ),
)
TICKETS = Target(
    "tickets",
    (
        EXTERNAL_ID,
        *_names(LONGEST_ASSET_NAME, "asset_name"),
        *_names(None, *OF_DEAL),
        *_text("borrower", "lender"),
        *_names(None, *OF_USER),
        Column("price", ColumnType.DECIMAL, is_amount=True),
        Column("currency"),
        CREATED_AT,
        *_moments("accepted_at", "activated_at", "due_at", "completed_at", "cancelled_at"),
    ),
)
PAYMENTS = Target(
    "payments",
    (
        EXTERNAL_ID,
        *_text("user", "ticket"),
        *_names(None, *LATTICE),
        *AMOUNT,
        STATUS,
        CREATED_AT,
        *_moments("verified_at", "failed_at", "reversed_at"),
        Column("fee", ColumnType.DECIMAL, is_amount=True),
        Column("reason"),
    ),
)
WALLET_ENTRIES = Target(
    "wallet_entries",
    (
        EXTERNAL_ID,
        Column("owner", required=True),
        *AMOUNT,
        Column("kind"),
        Column("at", ColumnType.MOMENT, required=True),
        Column("ticket"),
        *_names(None, *OF_DEAL),
    ),
)
TRANSFERS = Target(
    "transfers",
    (
        EXTERNAL_ID,
        *_text("user", "wallet"),
        *AMOUNT,
        Column("kind"),
        Column("at", ColumnType.MOMENT, required=True),
        *_text("ticket", "payment"),
        *_names(None, *OF_DEAL),
    ),
)
"""Its rows are entries: those of one external id are a transfer, and come in together or not at all."""
NOTIFICATIONS = Target(
    "notifications",
    (
        EXTERNAL_ID,
        Column("user"),
        Column("channel", required=True),
        STATUS,
        CREATED_AT,
        *_moments("sent_at", "delivered_at"),
    ),
)
EXCHANGE_RATES = Target(
    "exchange_rates",
    (
        Column("day", ColumnType.DAY, required=True),
        Column("currency", required=True),
        Column("rate", ColumnType.DECIMAL, required=True),
    ),
)

GIVES = {
    TICKETS: (TICKET_EVENTS.log,),
    PAYMENTS: (PAYMENT_EVENTS.log,),
    WALLET_ENTRIES: (LEDGER.log,),
    TRANSFERS: (LEDGER.log, FEES),
    NOTIFICATIONS: (NOTIFICATION_EVENTS.log,),
}
"""Which parts of the marketplace the rows of a target give, to be known from then on; see `Measure.part`."""


def parts_of(targets: Iterable[Target]) -> set[str]:
    """The parts that these targets give together."""
    return {part for target in targets for part in GIVES.get(target, ())}


TARGETS = (
    *DIMENSIONS.values(), USERS, TICKETS, PAYMENTS, WALLET_ENTRIES, TRANSFERS, NOTIFICATIONS, EXCHANGE_RATES,
)  # fmt: skip
"""In the order in which they are validated and loaded: what is named comes before what names it."""
