"""Bodies and answers of lending. Amounts are minor units as text, with the currency and its decimal places."""

from datetime import datetime
from typing import Annotated, Literal

from django.conf import settings
from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, BodyId, Cursor, Maybe, Text
from assets.loans.limits import LIMITS
from assets.loans.moves import MoneyMove, MoveName
from assets.reports.schemas import Names
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side

TypeSlug = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x20]+$")]
Digits = Annotated[str, Field(pattern="^[1-9][0-9]{0,14}$", examples=["500000"])]


class AssetIn(Body):
    """What is offered, and its price for a day."""

    name: Annotated[Text, CLEANED, Field(min_length=1, max_length=LIMITS.name)]
    asset_type: Annotated[TypeSlug, Field(description="One of the `asset_types` of the list.")]
    daily_price: Annotated[Digits, Field(description="Minor units for each day, as text in digits.")]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = settings.BASE_CURRENCY


class AssetOut(Schema):
    """An asset that is offered. `away`: promised or lent to somebody at the moment.

    `requested`: the viewer has asked for it, and its owner has not answered yet."""

    id: str
    name: str
    asset_type: str
    asset_type_name: Names
    daily_price: str
    currency: str
    exponent: int
    mine: bool
    listed: bool
    away: bool
    requested: bool
    owner: Annotated[str | None, Field(description="The first name of its owner.")]
    created_at: datetime


class AssetsParams(Schema):
    """Which assets."""

    model_config = ConfigDict(extra="forbid")

    mine: Annotated[
        Literal["true", "false"], Field(description="Only one's own, also those no longer offered.")
    ] = "false"
    asset_type: Annotated[Maybe[TypeSlug], Field(description="Only of this type, by its slug.")] = None
    cursor: Annotated[Maybe[Cursor], Field(description="Where the page before ended.")] = None


class AssetTypeOut(TypedDict):
    """A kind of thing that can be offered."""

    slug: str
    name: Names


class Assets(Schema):
    """A page of assets, newest first; the kinds that there are, and what the marketplace takes of a loan's price."""

    assets: list[AssetOut]
    asset_types: list[AssetTypeOut]
    fee_percent: int
    longest_days: int
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


class QuoteParams(Schema):
    """For how many days."""

    model_config = ConfigDict(extra="forbid")

    days: Annotated[int, Field(ge=1, le=LIMITS.days)]


class QuoteOut(Schema):
    """What a loan costs at the price of now."""

    days: int
    price: Annotated[str, Field(description="Minor units of the whole loan.")]
    currency: str
    exponent: int


class TicketIn(Body):
    """Which asset, and for how many days."""

    asset: Annotated[BodyId, Field(description="The asset's number.")]
    days: Annotated[int, Field(strict=True, ge=1, le=LIMITS.days)]


class MoveOut(TypedDict):
    """A move that the viewer may make now."""

    move: MoveName
    money: Annotated[MoneyMove | None, Field(description="What becomes of the price.")]
    earning: Annotated[
        str | None,
        Field(description="What the lender gets of the price in the end, in minor units."),
    ]
    fee: Annotated[str | None, Field(description="What the marketplace takes of it then.")]


class TicketOut(Schema):
    """A ticket after a move, as the viewer sees it. `price` is of the whole loan."""

    id: str
    as_: Annotated[Side, Field(alias="as", serialization_alias="as")]
    asset: str | None
    asset_name: str
    days: int
    price: str
    currency: str
    exponent: int
    state: TicketState
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    moves: list[MoveOut]
