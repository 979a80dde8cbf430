"""The shape of a problem, and how it is sent."""

import inspect
from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired

from django.http import HttpResponse
from pydantic_core import to_json
from typing_extensions import TypedDict

from assets.common.errors import Refused

MEDIA_TYPE = "application/problem+json"

Allowed = list[str] | dict[str, str | int | list[str]]
"""What may be asked instead: the values there are, or limits by name."""


Location = Literal["path", "query", "header", "body"]
"""Where in a request something is."""


class Fault(TypedDict):
    """One of the things that are wrong with a request: the parameter or field, where it is, and what it may be.

    A fault of the body without a `field` is one of the body as a whole.
    """

    code: str
    detail: str
    field: NotRequired[str]
    location: NotRequired[Location]
    allowed: NotRequired[Allowed]


class Problem(TypedDict):
    """A failure (RFC 9457). `code` never changes, `title` is its meaning, `detail` is about this request.

    `errors` lists all that is wrong with the parameters or fields of a request; the problem itself is the first.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str
    field: NotRequired[str]
    location: NotRequired[Location]
    allowed: NotRequired[Allowed]
    errors: NotRequired[list[Fault]]


Choices = Sequence[str] | Mapping[str, str | int | Sequence[str]] | None


def problem(
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    field: str | None = None,
    allowed: Choices = None,
) -> Problem:
    """A problem; what is not known of `field` and `allowed` is left out."""
    return {
        "type": f"urn:assets:problem:{code}",
        "title": title,
        "status": status,
        **fault(code=code, detail=detail, field=field, allowed=allowed),  # type: ignore[typeddict-item]
    }


def fault(
    *,
    code: str,
    detail: str,
    field: str | None = None,
    location: Location | None = None,
    allowed: Choices = None,
) -> Fault:
    """A fault; what is not known of `field`, `location` and `allowed` is left out."""
    described: Fault = {"code": code, "detail": detail}
    if field is not None:
        described["field"] = field
    if location is not None:
        described["location"] = location
    if isinstance(allowed, Mapping):
        described["allowed"] = {
            name: value if isinstance(value, str | int) else list(value) for name, value in allowed.items()
        }
    elif allowed is not None:
        described["allowed"] = list(allowed)
    return described


def title_of(refusal: type[Refused]) -> str:
    """What a refusal means: the first line of its docstring."""
    return inspect.cleandoc(refusal.__doc__ or refusal.code).splitlines()[0]


def problem_of(error: Refused) -> Problem:
    """An expected failure as a problem."""
    refusal = type(error)
    described = problem(status=refusal.status, title=title_of(refusal), **_known_of(error))
    faults: Sequence[Refused] = getattr(error, "faults", ())
    if faults:
        described["errors"] = [fault(**_known_of(each)) for each in faults]
    return described


class _Known(TypedDict):
    code: str
    detail: str
    field: str | None
    allowed: Choices


def _known_of(error: Refused) -> _Known:
    return {
        "code": error.code,
        "detail": str(error) or title_of(type(error)),
        "field": getattr(error, "field", None),
        "allowed": getattr(error, "allowed", None),
    }


def respond(failure: Problem) -> HttpResponse:
    """The problem as a response that no cache stores."""
    response = HttpResponse(to_json(failure), status=failure["status"], content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    return response
