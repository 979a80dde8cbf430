"""Bodies and answers of the service desk. No price is in any of them."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, Cursor, Maybe, Text
from assets.notifications.models import Channel
from assets.reports.schemas import Names
from assets.support.limits import LIMITS
from assets.support.models import ActionKind


class LateLoansParams(Schema):
    """Which late loans. `q` is a borrower's name, whole where names are masked, or the number of a loan or borrower."""

    model_config = ConfigDict(extra="forbid")

    q: Maybe[Annotated[Text, Field(min_length=1, max_length=100)]] = None
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=LIMITS.most)] = LIMITS.page


class NoParams(Schema):
    """An address without parameters."""

    model_config = ConfigDict(extra="forbid")


class LateBorrower(Schema):
    """Who has the thing. Where `masked`, the name is its first letter."""

    id: str
    name: str | None
    masked: bool


class SupportActionOut(Schema):
    """Something that was done about a loan, and by whom; the text of a note is null once it was erased."""

    id: str
    kind: ActionKind
    at: datetime
    by: Annotated[str | None, Field(description="The name of a colleague; null once anonymised.")]
    text: str | None


class LateLoan(Schema):
    """A loan that is late, without its price."""

    ticket: str
    asset_name: str
    asset_type: str
    asset_type_name: Names
    due_at: datetime
    days_late: int
    borrower: LateBorrower | None
    reminded_at: Annotated[datetime | None, Field(description="When somebody last marked it so.")]
    messaged_at: Annotated[datetime | None, Field(description="When a message was last sent from here.")]
    reminded_today: bool
    messaged_today: bool
    actions: Annotated[
        list[SupportActionOut],
        Field(description=f"The {LIMITS.actions} newest, newest first."),
    ]


class LateLoans(Schema):
    """A page of the late loans, the longest late first. `count` is of all pages."""

    today: date
    count: int
    loans: list[LateLoan]
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


class NoteIn(Body):
    """What a colleague should know of it."""

    text: Annotated[str, Field(min_length=1, max_length=LIMITS.note), CLEANED]


class ContactReasonIn(Body):
    """Why the contact is needed. It stays in the audit log for ever: no names in it."""

    reason: Annotated[str, Field(min_length=3, max_length=500), CLEANED]


class SupportActionMade(Schema):
    """What was done. It holds no text: it is stored under the request's key."""

    id: str
    ticket: str
    kind: ActionKind
    at: datetime
    channels: Annotated[list[Channel], Field(description="By which a message leaves; else none.")]


class BorrowerContact(Schema):
    """Where a borrower is reached."""

    name: str
    email: str | None
    phone: str | None
