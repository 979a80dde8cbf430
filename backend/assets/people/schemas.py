"""API schemas of user management."""

from datetime import datetime
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from assets.access.views.schemas import Body
from assets.accounts.models import Role
from assets.common.email_addresses import validate_address
from assets.common.fields import CLEANED, Cursor, Maybe, Text
from assets.people.orders import UsersSort
from assets.people.states import State

MOST_USERS = 200
LONGEST_EMAIL = 254


def _check_email(value: str) -> str:
    try:
        validate_address(value)
    except ValidationError:
        raise PydanticCustomError("email", "this is not an e-mail address") from None
    return value


Email = Annotated[
    Text,
    Field(max_length=LONGEST_EMAIL),
    AfterValidator(_check_email),
    WithJsonSchema({"type": "string", "format": "email", "maxLength": LONGEST_EMAIL}),
]
Name = Annotated[str, Field(min_length=1, max_length=120), CLEANED]
Reason = Annotated[str, Field(min_length=3, max_length=500), CLEANED]
Slug = Annotated[Text, Field(min_length=1, max_length=64)]


class UsersParams(Schema):
    """Which users, in which order. `q` is part of a name or address, or an id; where masked, a whole one."""

    model_config = ConfigDict(extra="forbid")

    q: Maybe[Annotated[Text, Field(min_length=1, max_length=100)]] = None
    role: Maybe[Role] = None
    state: Maybe[State] = None
    sort: UsersSort = UsersSort.NEWEST
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST_USERS)] = 50

    def filters(self) -> dict[str, Any]:
        """The filters, without order and page."""
        return self.model_dump(mode="json", exclude={"sort", "cursor", "limit"}, exclude_none=True)


class UserOut(Schema):
    """A user. Where `masked`, e-mail and name are their first letters."""

    id: int
    email: str | None
    name: str
    role: Role
    segment: str
    region: str
    joined_at: datetime
    last_login: datetime | None
    is_active: bool
    invited: bool
    anonymised: bool
    masked: bool
    second_factor: bool


class Users(Schema):
    """A page of users; `next` is the cursor of the next page, `count` the number of users on all pages."""

    query: dict[str, Any]
    users: list[UserOut]
    next: str | None
    count: int


class Unmasked(Schema):
    """A user's personal details, unmasked for a reason."""

    email: str | None
    name: str


class WithReason(Body):
    """The reason, which stays in the audit log for ever: no names in it."""

    reason: Reason


class RoleIn(WithReason):
    """The new role."""

    role: Role


class ClassificationIn(WithReason):
    """The new segment and region, by slug."""

    segment: Slug
    region: Slug


class InvitationIn(WithReason):
    """Who is invited, and with which role."""

    email: Email
    name: Name
    role: Role
    segment: Slug = "unattributed"
    region: Slug = "unattributed"
