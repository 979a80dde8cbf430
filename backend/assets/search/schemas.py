"""API schemas of the search."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.accounts.models import Role
from assets.common.fields import CLEANED
from assets.exports.models import ExportState
from assets.exports.schemas import ExportTitle
from assets.payments.models import PaymentStatus
from assets.publishing.schemas import ReportGrain, ReportStatus
from assets.search.limits import FEW, LONGEST_TEXT, MOST
from assets.tickets.models import TicketState

ExternalId = Annotated[
    str | None,
    Field(
        description="The number at the source that brought it; null where there is none, or the viewer sees none."
    ),
]
Source = Annotated[str | None, Field(description="The source of the external id.")]


class SearchParams(Schema):
    """What is terms, and how many results of each kind there may be."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[
        str,
        Field(
            min_length=1,
            max_length=LONGEST_TEXT,
            description="Words, a number, an external id, an e-mail address, a telephone number, or a day or month "
            "in either calendar. Letters and digits of all keyboards are alike.",
            examples=["09121234567"],
        ),
        CLEANED,
    ]
    limit: Annotated[int, Field(ge=1, le=MOST, description="Results of each kind.")] = FEW


class PersonFound(Schema):
    """A person. Where `masked`, name and e-mail are their first letters, and `phone` is null."""

    id: int
    name: str
    email: str | None
    phone: str | None
    role: Role
    anonymised: bool
    masked: bool


class TicketFound(Schema):
    """A ticket: one loan of an asset."""

    id: int
    asset_name: str
    state: TicketState
    created_at: datetime
    external_id: ExternalId
    source: Source


class PaymentFound(Schema):
    """A payment, its amount in minor units."""

    id: int
    amount: str
    currency: str
    exponent: int
    status: PaymentStatus
    created_at: datetime
    external_id: ExternalId
    source: Source


class TransferFound(Schema):
    """A transfer between wallets."""

    id: int
    kind: str
    at: datetime
    external_id: ExternalId
    source: Source


class ViewFound(Schema):
    """A saved view of the explorer; `address` is its query string."""

    id: int
    name: str
    address: str
    mine: bool


class ReportFound(Schema):
    """The report of a day or month; `seq` is its place in the chain, once it is sealed."""

    grain: ReportGrain
    first_day: date
    last_day: date
    status: ReportStatus
    seq: int | None


class ExportFound(Schema):
    """A file that the viewer requested."""

    id: int
    title: ExportTitle
    name: str | None
    state: ExportState
    asked_at: datetime


class SearchQuery(Schema):
    """The search that is answered: `q` as it was understood."""

    q: str
    limit: int


class SearchResults(Schema):
    """What was found of each kind, the best first. A kind that the viewer may not see is empty."""

    query: SearchQuery
    people: list[PersonFound]
    tickets: list[TicketFound]
    payments: list[PaymentFound]
    transfers: list[TransferFound]
    views: list[ViewFound]
    reports: list[ReportFound]
    exports: list[ExportFound]
