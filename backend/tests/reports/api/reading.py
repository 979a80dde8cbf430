"""Reading what the API answers."""

import json
from typing import Any, Protocol

from django.test import Client
from pydantic import TypeAdapter

from assets.problems.shape import MEDIA_TYPE, Problem


class Response(Protocol):
    """What the test client gives back, as far as it is looked at."""

    @property
    def status_code(self) -> int: ...

    @property
    def content(self) -> bytes: ...

    def __getitem__(self, header: str) -> str: ...


def ask(api: Client, url: str) -> Any:
    """The answer to a right question."""
    response = api.get(url)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/json"
    return json.loads(response.content)


def problem(response: Response, status: int) -> Problem:
    """The problem that a response tells, which must be of the one shape."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == MEDIA_TYPE
    told: Problem = exactly(Problem, response.content)
    assert told["status"] == status
    assert told["type"] == f"urn:assets:problem:{told['code']}"
    return told


def exactly(shape: Any, body: bytes) -> Any:
    """The body, which has all the fields of its shape, of the right types, and no other."""
    return TypeAdapter(shape).validate_json(body, strict=True, extra="forbid")
