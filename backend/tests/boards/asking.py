"""Asking of boards as a page does."""

from typing import Any

from django.test import Client

from assets.accounts.models import Role, User
from tests.access.signing_in import as_user, join

VIEWS = "/api/v1/reports/views/"
BOARD = "/api/v1/reports/board/"
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


def pinned(client: Client) -> list[tuple[str, bool]]:
    return [(pin["view"]["name"], pin["wide"]) for pin in client.get(BOARD).json()["pins"]]


def pin(client: Client, *pins: tuple[int, bool]) -> Any:
    return client.put(BOARD, {"pins": [{"view": view, "wide": wide} for view, wide in pins]}, JSON)


def annotate(client: Client, day: str, text: str = "A holiday") -> Any:
    return client.post(ANNOTATIONS, {"day": day, "text": text}, JSON)


def words(client: Client, first: str, last: str) -> list[tuple[str, str, str]]:
    found = client.get(f"{ANNOTATIONS}?from={first}&to={last}").json()
    assert found["count"] == len(found["annotations"])
    return [(one["day"], one["text"], one["author"]) for one in found["annotations"]]
