"""A client may ask by HEAD, and leave a slash away, and gets what it meant."""

import json
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.attacks.operations import OPERATIONS, Operation
from tests.serving import Served

READING = [one for one in OPERATIONS if one.method == "get"]
WRITING = [one for one in OPERATIONS if one.method != "get"]
BY_CHANCE = {"Content-Length", "ETag"}
"""Headers that compression varies, so that a length tells nothing."""


@pytest.fixture
def admin(db: None, valkey: object) -> Client:
    return as_user(join(role=Role.ADMIN))


def headers_of(response: Any) -> dict[str, str]:
    return {name: value for name, value in response.headers.items() if name not in BY_CHANCE}


@pytest.mark.parametrize("operation", READING, ids=str)
def test_head_is_answered_as_get(admin: Client, operation: Operation) -> None:
    get, head = admin.get(operation.url()), admin.head(operation.url())
    assert head.status_code == get.status_code != 405
    assert headers_of(head) == headers_of(get)


@pytest.mark.parametrize("operation", WRITING, ids=str)
def test_head_is_never_a_change(admin: Client, operation: Operation) -> None:
    readable = operation.path in {one.path for one in READING}
    assert (admin.head(operation.url()).status_code == 405) is not readable


@pytest.mark.django_db
def test_a_refused_method_is_told_of_head() -> None:
    assert Client().delete("/api/v1/health/")["Allow"] == "GET, HEAD"


def test_head_has_the_length_of_the_body_and_no_body(served: Served) -> None:
    head = served.sent(b"HEAD /api/v1/health/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    status, _, rest = head.partition(b"\r\n")
    fields, _, body = rest.partition(b"\r\n\r\n")
    assert status == b"HTTP/1.1 200 OK"
    assert b"content-length: 0" not in fields.lower()
    assert b"content-length: " in fields.lower()
    assert body == b""


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_an_address_without_its_slash_keeps_method_and_body(admin: Client, operation: Operation) -> None:
    url = operation.url().removesuffix("/")
    response = admin.generic(operation.method.upper(), f"{url}?a=1", b"{}", content_type="application/json")
    assert (response.status_code, response["Location"]) == (308, f"{url}/?a=1")


def test_what_is_sent_without_the_slash_is_made(admin: Client) -> None:
    body = json.dumps({"day": "2026-03-01", "text": "Nowruz"})
    made = admin.post("/api/v1/reports/annotations", body, content_type="application/json", follow=True)
    assert made.status_code == 201, made.content
