"""API schemas of saved views, boards and annotations."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, Strict, StrictBool, WithJsonSchema
from pydantic_core import PydanticCustomError

from assets.access.views.schemas import Body
from assets.accounts.models import Role
from assets.accounts.roles import ROLES, Permission
from assets.boards.models import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_TEXT
from assets.common.fields import CLEANED, CalendarDay, Id

MOST_PINS = 24

READERS = tuple(role for role in Role if Permission.FIGURES in ROLES[role].permissions)
"""The roles that may see figures: views can be shared with these only."""


def _reader(role: Role) -> Role:
    if role not in READERS:
        raise PydanticCustomError("role", "this role sees no figures")
    return role


def _each_once(roles: list[Role]) -> list[Role]:
    return [role for role in Role if role in roles]


Reader = Annotated[
    Role,
    AfterValidator(_reader),
    WithJsonSchema({"type": "string", "enum": [role.value for role in READERS]}),
]
Readers = Annotated[list[Reader], Field(max_length=len(Role)), AfterValidator(_each_once)]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), CLEANED]
Address = Annotated[
    str,
    Field(
        max_length=LONGEST_ADDRESS,
        pattern=r"^[A-Za-z0-9_.,~:%=&+-]*$",
        examples=["metric=revenue&range=90d&split=region"],
        description="The page's address after the question mark.",
    ),
]


class View(Schema):
    """A saved view. `mine`: the viewer owns it and may change it."""

    id: int
    name: str
    address: str
    owner: Annotated[str, Field(description="The owner's name.")]
    mine: bool
    shared_with: list[Reader]
    changed_at: datetime


class Views(Schema):
    """The viewer's views by name, then those that others share with the viewer's role."""

    views: list[View]
    readers: Annotated[list[Reader], Field(description="The roles that a view can be shared with.")]


class ViewIn(Body):
    """A new view."""

    name: Name
    address: Address
    shared_with: Readers


class ViewChange(Body):
    """Changes; omitted fields stay."""

    name: Name | None = None
    address: Address | None = None
    shared_with: Readers | None = None


class Pinned(Schema):
    """A view on the board; `wide`: over the whole width."""

    view: View
    wide: bool


class Board(Schema):
    """The viewer's board, in order."""

    pins: list[Pinned]


class PinIn(Body):
    """A view to pin."""

    view: Annotated[Id, Strict()]
    wide: StrictBool


def _no_view_twice(pins: list[PinIn]) -> list[PinIn]:
    if len({pin.view for pin in pins}) < len(pins):
        raise PydanticCustomError("pins", "a view is on a board once")
    return pins


class BoardIn(Body):
    """The whole new board, in order."""

    pins: Annotated[list[PinIn], Field(max_length=MOST_PINS), AfterValidator(_no_view_twice)]


class AnnotationOut(Schema):
    """A note on a day. `mine`: the viewer may remove it."""

    id: int
    day: date
    text: str
    author: str
    made_at: datetime
    mine: bool


class AnnotationsParams(Schema):
    """Which days."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    first: Annotated[CalendarDay, Field(alias="from")]
    last: Annotated[CalendarDay, Field(alias="to")]


class Annotations(Schema):
    """The newest annotations of some days, by day; `count` is the number of all."""

    annotations: list[AnnotationOut]
    count: int


class AnnotationIn(Body):
    """A new annotation."""

    day: CalendarDay
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), CLEANED]
