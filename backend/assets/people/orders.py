"""The orders in which users are listed, and where in one a page ended. An index carries each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import BooleanField, F, QuerySet, TextField
from django.db.models.expressions import RawSQL

from assets.accounts.models import User
from assets.common.fields import LARGEST_ID

NEVER = "-infinity"
"""As PostgreSQL writes a moment before all others."""


class UsersSort(StrEnum):
    """What users are sorted by; a minus puts the last before the first."""

    NEWEST = "-joined"
    OLDEST = "joined"
    FROM_A = "name"
    TO_A = "-name"
    LATELY_HERE = "-signed_in"
    LONG_AWAY = "signed_in"

    @property
    def by(self) -> str:
        """The order, whichever way round."""
        return self.value.removeprefix("-")

    @property
    def backward(self) -> bool:
        """Whether the last comes first."""
        return self.value.startswith("-")


@dataclass(frozen=True)
class Place:
    """The last user of a page: what is held of his key, and his id."""

    held: str
    id: int


@dataclass(frozen=True)
class Order:
    """A key of a user in SQL, the key and id of a page's last user, and what a cursor holds of that key."""

    key: str
    last: str
    held: Callable[[User], str]
    check: Callable[[str], object]
    """Raises ValueError for what cannot have been held."""


def _moment(at: datetime | None) -> str:
    return NEVER if at is None else at.isoformat()


def _check_moment(held: str) -> None:
    if held != NEVER and datetime.fromisoformat(held).tzinfo is None:
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
    # A cursor stands in addresses, and so in other logs than ours: it holds nobody's name.
    "name": Order(
        'alphabetical(users.name) COLLATE "C"',
        '(SELECT alphabetical(last.name) COLLATE "C", last.id FROM users AS last'
        " WHERE last.id = %s::bigint AND last.id = %s::bigint)",
        lambda user: str(user.id),
        int,
    ),
}


def held_of(user: User, sort: UsersSort) -> tuple[str, int]:
    """What a cursor holds of the last user of a page."""
    return ORDERS[sort.by].held(user), user.id


def place_of(held: object, user_id: object, sort: UsersSort) -> Place:
    """The place that a cursor holds. Raises ValueError for what none can hold."""
    place = Place(str(held), int(str(user_id)))
    ORDERS[sort.by].check(place.held)
    if not 0 < place.id <= LARGEST_ID:
        raise ValueError("there is no such id")
    return place


def sorted_from(found: QuerySet[User], sort: UsersSort, after: Place | None) -> QuerySet[User]:
    """Users in an order, those after a place."""
    order = ORDERS[sort.by]
    if after is not None:
        beyond = f"({order.key}, users.id) {'<' if sort.backward else '>'} {order.last}"
        found = found.filter(RawSQL(beyond, [after.held, after.id], BooleanField()))  # noqa: S611 (only constants are the SQL)
    keys = (RawSQL(order.key, [], TextField()), F("id"))  # noqa: S611 (only constants are the SQL)
    return found.order_by(*(key.desc() if sort.backward else key.asc() for key in keys))
