"""Asking of boards as a page does."""

from typing import Any

from django.test import Client

from assets.accounts.models import Role, User
from tests.access.signing_in import as_user, join

VIEWS = "/api/v1/reports/views/"
BOARDS = "/api/v1/reports/boards/"
ANNOTATIONS = "/api/v1/reports/annotations/"
JSON = "application/json"


def somebody(role: Role = Role.MANAGER, name: str = "Ada") -> Client:
    """A new account of a role, as its client."""
    return as_user(person(role, name))


def person(role: Role = Role.MANAGER, name: str = "Ada") -> User:
    return join(role=role, name=name)


def save(client: Client, name: str = "Fees", *roles: Role, address: str = "metric=revenue") -> Any:
    """A saved view, as it is told."""
    given = {"name": name, "address": address, "shared_with": list(roles)}
    answer = client.post(VIEWS, given, JSON)
    assert answer.status_code == 201, answer.content
    return answer.json()


def names(client: Client) -> list[str]:
    return [view["name"] for view in client.get(VIEWS).json()["views"]]


def make_board(client: Client, name: str = "Mornings", **given: Any) -> Any:
    """A board, as it is answered."""
    empty = {"name": name, "filters": "", "shared_with": [], "people": [], "tiles": []}
    answer = client.post(BOARDS, {**empty, **given}, JSON)
    assert answer.status_code == 201, answer.content
    return answer.json()


def arrange(client: Client, board: int, *tiles: dict[str, Any]) -> Any:
    return client.patch(f"{BOARDS}{board}/", {"tiles": tiles}, JSON)


def pin(view: int, *, wide: bool = False) -> dict[str, Any]:
    return {"view": view, "wide": wide}


def pinned(client: Client, board: int) -> list[tuple[str, bool]]:
    """The tiles of a board: views by name, and texts."""
    tiles = client.get(f"{BOARDS}{board}/").json()["tiles"]
    return [(tile["view"]["name"] if tile["view"] else tile["text"], tile["wide"]) for tile in tiles]


def boards(client: Client) -> list[str]:
    return [board["name"] for board in client.get(BOARDS).json()["boards"]]


def annotate(client: Client, day: str, text: str = "A holiday") -> Any:
    return client.post(ANNOTATIONS, {"day": day, "text": text}, JSON)


def words(client: Client, first: str, last: str) -> list[tuple[str, str, str]]:
    found = client.get(f"{ANNOTATIONS}?from={first}&to={last}").json()
    assert found["count"] == len(found["annotations"])
    return [(one["day"], one["text"], one["author"]) for one in found["annotations"]]
