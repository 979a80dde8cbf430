"""The orders of lists of users, each with an index, and positions in them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import BooleanField, F, QuerySet, TextField
from django.db.models.expressions import RawSQL

from assets.accounts.models import User
from assets.common.fields import LARGEST_ID

NEVER = "-infinity"
"""The PostgreSQL timestamp before all others."""


class UsersSort(StrEnum):
    """What users are sorted by; a minus means descending."""

    NEWEST = "-joined"
    OLDEST = "joined"
    FROM_A = "name"
    TO_A = "-name"
    LATELY_HERE = "-signed_in"
    LONG_AWAY = "signed_in"

    @property
    def by(self) -> str:
        """The order, without its direction."""
        return self.value.removeprefix("-")

    @property
    def backward(self) -> bool:
        """Whether it is descending."""
        return self.value.startswith("-")


@dataclass(frozen=True)
class Place:
    """The last user of a page: the stored sort key and the id."""

    stored: str
    id: int


@dataclass(frozen=True)
class Order:
    """The sort key in SQL, the key and id of a page's last user in SQL, and what a cursor stores of that key."""

    key: str
    last: str
    stored: Callable[[User], str]
    check: Callable[[str], object]
    """Raises ValueError for an invalid stored key."""


def _moment(at: datetime | None) -> str:
    return NEVER if at is None else at.isoformat()


def _check_moment(stored: str) -> None:
    if stored != NEVER and datetime.fromisoformat(stored).tzinfo is None:
        raise ValueError("a moment has a zone")


MOMENT = "(%s::timestamptz, %s::bigint)"

ORDERS = {
    "joined": Order("users.joined_at", MOMENT, lambda user: _moment(user.joined_at), _check_moment),
    "signed_in": Order(
        "coalesce(users.last_login, '-infinity')",
        MOMENT,
        lambda user: _moment(user.last_login),
        _check_moment,
    ),
    # A cursor is part of the URL, and so of access logs: it must not contain a name.
    "name": Order(
        'alphabetical(users.name) COLLATE "C"',
        '(SELECT alphabetical(last.name) COLLATE "C", last.id FROM users AS last'
        " WHERE last.id = %s::bigint AND last.id = %s::bigint)",
        lambda user: str(user.id),
        int,
    ),
}


def cursor_values(user: User, sort: UsersSort) -> tuple[str, int]:
    """The values of a cursor after the last user of a page."""
    return ORDERS[sort.by].stored(user), user.id


def place_of(stored: object, user_id: object, sort: UsersSort) -> Place:
    """The position in a cursor. Raises ValueError for invalid values."""
    place = Place(str(stored), int(str(user_id)))
    ORDERS[sort.by].check(place.stored)
    if not 0 < place.id <= LARGEST_ID:
        raise ValueError("there is no such id")
    return place


def sorted_from(found: QuerySet[User], sort: UsersSort, after: Place | None) -> QuerySet[User]:
    """Users in an order, after a position."""
    order = ORDERS[sort.by]
    if after is not None:
        beyond = f"({order.key}, users.id) {'<' if sort.backward else '>'} {order.last}"
        found = found.filter(RawSQL(beyond, [after.stored, after.id], BooleanField()))  # noqa: S611 (only constants are the SQL)
    keys = (RawSQL(order.key, [], TextField()), F("id"))  # noqa: S611 (only constants are the SQL)
    return found.order_by(*(key.desc() if sort.backward else key.asc() for key in keys))
