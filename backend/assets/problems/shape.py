"""The shape of a problem, and how it is sent."""

import inspect
from collections.abc import Mapping, Sequence
from typing import NotRequired

from django.http import HttpResponse
from pydantic_core import to_json
from typing_extensions import TypedDict

from assets.common.errors import Refused

MEDIA_TYPE = "application/problem+json"

Allowed = list[str] | dict[str, str | int | list[str]]
"""What is allowed instead: the values, or limits by name."""


class Problem(TypedDict):
    """A failure (RFC 9457). `code` never changes, `title` is its meaning, `detail` is about this request."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    field: NotRequired[str]
    allowed: NotRequired[Allowed]


def problem(
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    field: str | None = None,
    allowed: Sequence[str] | Mapping[str, str | int | Sequence[str]] | None = None,
) -> Problem:
    """A problem; `field` and `allowed` are left out where they are not known."""
    body: Problem = {
        "type": f"urn:assets:problem:{code}",
        "title": title,
        "status": status,
        "code": code,
        "detail": detail,
    }
    if field is not None:
        body["field"] = field
    if isinstance(allowed, Mapping):
        body["allowed"] = {
            name: value if isinstance(value, str | int) else list(value) for name, value in allowed.items()
        }
    elif allowed is not None:
        body["allowed"] = list(allowed)
    return body


def title_of(refusal: type[Refused]) -> str:
    """What a refusal means: the first line of its docstring."""
    return inspect.cleandoc(refusal.__doc__ or refusal.code).splitlines()[0]


def problem_of(error: Refused) -> Problem:
    """An expected failure as a problem."""
    refusal = type(error)
    return problem(
        status=refusal.status,
        code=refusal.code,
        title=title_of(refusal),
        detail=str(error) or title_of(refusal),
        field=getattr(error, "field", None),
        allowed=getattr(error, "allowed", None),
    )


def respond(body: Problem) -> HttpResponse:
    """The problem as a response that is not cached."""
    response = HttpResponse(to_json(body), status=body["status"], content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    return response
