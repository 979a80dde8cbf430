"""Bodies and answers of withdrawals. Amounts are minor units as text. Answers to changes hold no personal data: they
are stored under the request's key."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, Cursor, Maybe, Text
from assets.withdrawals.limits import LIMITS
from assets.withdrawals.models import WithdrawalState
from assets.withdrawals.moves import WithdrawalMove

Digits = Annotated[str, Field(pattern="^[0-9]{1,16}$")]
Reason = Annotated[str, Field(min_length=3, max_length=500), CLEANED]


class WithdrawalIn(Body):
    """How much is withdrawn, and to which account."""

    amount: Annotated[
        Digits, Field(description="Rials, as text in digits, as all amounts are.", examples=["500000"])
    ]
    iban: Annotated[
        Text,
        Field(
            min_length=1,
            max_length=60,
            description="`IR` and 24 digits, in whichever digits and groups.",
            examples=["IR820540102680020817909002"],
        ),
    ]


class ConfirmationIn(Body):
    """The bank's reference of the payout."""

    reference: Annotated[
        Text,
        Field(
            min_length=1,
            max_length=60,
            description="As the bank writes it. No two withdrawals have the same.",
            examples=["140309151234567"],
        ),
    ]


class WithdrawalReasonIn(Body):
    """Why. The user reads it, and it stays in the audit log for ever: no names in it."""

    reason: Reason


class WithdrawalOut(Schema):
    """A withdrawal. `iban` is masked; `moves` are what the viewer may do next."""

    id: str
    amount: str
    currency: str
    exponent: int
    state: WithdrawalState
    iban: Annotated[str | None, Field(description="Its last digits; null once its owner was anonymised.")]
    requested_at: datetime
    ended_at: datetime | None
    returned_at: datetime | None
    reference: Annotated[str | None, Field(description="The bank's, of the payout.")]
    reason: Annotated[str, Field(description="Why it was refused or returned; else empty.")]
    moves: list[WithdrawalMove]


class QueuedWithdrawal(WithdrawalOut):
    """A withdrawal as those see it who decide. Without `personal`, the name is its first letter."""

    user_id: int
    name: str
    transfer: Annotated[str, Field(description="The transfer that reserves its money.")]
    own: Annotated[bool, Field(description="Whether it is the viewer's, who never decides on it.")]


class WithdrawalAmounts(TypedDict):
    """How much can be withdrawn now, in minor units: at least, and what is left of today."""

    least: str
    most: str
    currency: str
    exponent: int


class BankAccountOut(TypedDict):
    """An account of one's own that was used before."""

    iban: str


class Withdrawals(Schema):
    """How much can be withdrawn, to which accounts one did before, and the newest withdrawals."""

    amounts: WithdrawalAmounts
    accounts: Annotated[
        list[BankAccountOut], Field(description=f"The last {LIMITS.accounts}, the newest first.")
    ]
    withdrawals: Annotated[list[WithdrawalOut], Field(description=f"The newest {LIMITS.listed}.")]


class WithdrawalQueueParams(Schema):
    """Which withdrawals."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[
        WithdrawalState,
        Field(description="Those that wait are listed oldest first, all others newest first."),
    ] = WithdrawalState.REQUESTED
    cursor: Annotated[Maybe[Cursor], Field(description="Where the page before ended.")] = None


class WithdrawalQueue(Schema):
    """A page of everybody's withdrawals in a state, and all that wait for a decision."""

    withdrawals: list[QueuedWithdrawal]
    waiting: Annotated[int, Field(description="How many wait for a decision.")]
    waiting_amount: Annotated[str, Field(description="What they come to, in rials.")]
    currency: str
    exponent: int
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


class UnmaskedAccount(Schema):
    """The account of a withdrawal and the name of its user, unmasked for a reason."""

    iban: str | None
    name: str
