"""API schemas of saved views, boards and annotations."""

from datetime import date, datetime
from typing import Annotated, Self

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, Strict, StrictBool, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from assets.access.views.schemas import Body
from assets.accounts.models import Role
from assets.accounts.roles import ROLES, Permission
from assets.boards.models import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_TEXT, LONGEST_TILE
from assets.common.fields import CLEANED, CalendarDay, Id
from assets.people.schemas import Email

MOST_TILES = 24
MOST_PEOPLE = 50

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


class TileOut(Schema):
    """A view or a text on a board; `wide`: over the whole width."""

    view: View | None
    text: str | None
    wide: bool


class BoardSummary(Schema):
    """A board by its name. `mine`: the viewer owns it and may change it."""

    id: int
    name: str
    owner: Annotated[str, Field(description="The owner's name.")]
    mine: bool
    shared_with: list[Reader]
    changed_at: datetime


class BoardOut(BoardSummary):
    """A board with its tiles, in order."""

    filters: Annotated[str, Field(description="The filters of all its views, as a page's address has them.")]
    people: Annotated[
        list[str],
        Field(description="The e-mail addresses that it is shared with; empty for all but its owner."),
    ]
    tiles: list[TileOut]


class Boards(Schema):
    """The viewer's boards by name, then those that are shared with the viewer."""

    boards: list[BoardSummary]
    readers: Annotated[list[Reader], Field(description="The roles that a board can be shared with.")]


class TileIn(Body):
    """A view to pin, or a text."""

    view: Annotated[Id, Strict()] | None = None
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_TILE), CLEANED] | None = None
    wide: StrictBool

    @model_validator(mode="after")
    def _view_or_text(self) -> Self:
        if (self.view is None) == (self.text is None):
            raise PydanticCustomError("tile", "a tile has either a view or a text")
        return self


def _no_view_twice(tiles: list[TileIn]) -> list[TileIn]:
    views = [tile.view for tile in tiles if tile.view is not None]
    if len(set(views)) < len(views):
        raise PydanticCustomError("tiles", "a view is on a board once")
    return tiles


Tiles = Annotated[list[TileIn], Field(max_length=MOST_TILES), AfterValidator(_no_view_twice)]
People = Annotated[list[Email], Field(max_length=MOST_PEOPLE)]


class BoardIn(Body):
    """A new board."""

    name: Name
    filters: Address
    shared_with: Readers
    people: People
    tiles: Tiles


class BoardChange(Body):
    """Changes; omitted fields stay. Tiles are replaced as a whole, in order."""

    name: Name | None = None
    filters: Address | None = None
    shared_with: Readers | None = None
    people: People | None = None
    tiles: Tiles | None = None


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
