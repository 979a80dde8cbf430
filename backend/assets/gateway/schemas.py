"""Bodies and answers of top-ups."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field
from typing_extensions import TypedDict

from assets.access.views.schemas import Body
from assets.common.failure_reasons import FailureReason
from assets.common.fields import BodyId
from assets.gateway.limits import LIMITS
from assets.payments.models import PaymentStatus

GatewayName = Literal["live", "sandbox", "simulator"]
Digits = Annotated[str, Field(pattern="^[0-9]{1,16}$")]


class TopUpIn(Body):
    """How much is to be added, and in which language the payer comes back."""

    amount: Annotated[
        Digits, Field(description="Rials, as text in digits, as all amounts are.", examples=["500000"])
    ]
    language: Literal["fa", "en"] = "fa"
    ticket: Annotated[
        BodyId | None,
        Field(
            description="The loan that you asked for and add the money for; it counts under its asset type."
        ),
    ] = None


class CodeMeaning(TypedDict):
    """What a code of the gateway means, in both languages."""

    en: str
    fa: str


class TopUpOut(Schema):
    """A top-up as its payer sees it."""

    id: Annotated[str, Field(description="The payment's number.")]
    amount: str
    currency: str
    exponent: int
    status: PaymentStatus
    created_at: datetime
    ended_at: datetime | None
    redirect: Annotated[
        str | None, Field(description="The gateway's page, where the payer pays; null once that is over.")
    ]
    reason: Annotated[FailureReason | None, Field(description="Why no money came.")]
    code: Annotated[int | None, Field(description="The gateway's own code.")]
    meaning: Annotated[CodeMeaning | None, Field(description="What that code means.")]
    reference: Annotated[str | None, Field(description="The receipt number of the gateway.")]


class TopUpAmounts(TypedDict):
    """How much can be added at once, in minor units."""

    least: str
    most: str
    currency: str
    exponent: int


class TopUps(Schema):
    """Whether money can be added here, how much, and the newest top-ups."""

    gateway: Annotated[
        GatewayName | None,
        Field(description="Who takes the money. Only `live` takes real money; null where there is nobody."),
    ]
    amounts: TopUpAmounts
    top_ups: Annotated[list[TopUpOut], Field(description=f"The newest {LIMITS.listed}, newest first.")]
