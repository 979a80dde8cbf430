"""Body and answer of a transfer to another user. The answer is stored under the request's key: no personal data."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, Text
from assets.people.schemas import Email
from assets.user_transfers.limits import LIMITS
from assets.wallets.selectors import Direction


class UserTransferIn(Body):
    """To whom, how much, and what is written to it."""

    to: Annotated[Email, Field(description="The whole e-mail address of the recipient's account.")]
    amount: Annotated[
        str, Field(pattern="^[0-9]{1,16}$", description="Rials, as text in digits.", examples=["500000"])
    ]
    note: Annotated[
        Text, CLEANED, Field(max_length=LIMITS.note, description="Erased when either is anonymised.")
    ] = ""


class UserTransferOut(Schema):
    """Money that was sent."""

    id: Annotated[str, Field(description="The number of its transfer.")]
    amount: str
    currency: str
    exponent: int
    at: datetime


class OwnUserTransfer(UserTransferOut):
    """Money that was sent or received."""

    direction: Direction
    other: Annotated[str | None, Field(description="The first name of the other one.")]
    note: str


class UserTransfers(Schema):
    """Whether money can be sent here, how much is left of today, and the newest transfers."""

    allowed: bool
    most: Annotated[str, Field(description="What can still be sent today, in minor units.")]
    currency: str
    exponent: int
    transfers: Annotated[list[OwnUserTransfer], Field(description=f"The newest {LIMITS.listed}.")]
