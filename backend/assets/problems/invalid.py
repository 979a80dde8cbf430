"""Refusals of parameters in Ninja's own way, for operations whose schemas have no codes of their own."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest
from ninja import Schema
from ninja.errors import ValidationError

from assets.problems.shape import Location

BODY = "given"
"""The parameter of each view that takes a body, which Ninja puts before the field."""

Given = TypeVar("Given", bound=Schema)
Place = TypeVar("Place")


def invalid(field: str, why: str, location: Location = "query") -> ValidationError:
    """The error to raise: the parameter at fault, what is wrong with it, and where it is."""
    place = (location, BODY, field) if location == "body" else (location, field)
    return ValidationError([{"type": "invalid", "loc": place, "msg": why}])


def refuse_unknown(request: HttpRequest, params: type[Schema]) -> None:
    """Refuses parameters that the operation does not know, and those given twice. Raises ValidationError.

    Pydantic would pass over both without a word.
    """
    known = [field.alias or name for name, field in params.model_fields.items()]
    for name, values in request.GET.lists():
        if name not in known:
            raise invalid(name, f"there is no such parameter; there are {', '.join(known) or 'none'}")
        if len(values) > 1:
            raise invalid(name, "it is given more than once")


def place_of(params: Given, position: Callable[[Given], Place]) -> Place:
    """Where the page before ended, as `position` reads it. Raises ValidationError for a cursor of another question."""
    try:
        return position(params)
    except ValueError:
        raise invalid("cursor", "the cursor does not belong to this question") from None
