"""Refusing invalid query parameters with Ninja's own ValidationError."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest
from ninja import Schema
from ninja.errors import ValidationError

Query = TypeVar("Query", bound=Schema)
Place = TypeVar("Place")


def invalid(field: str, why: str) -> ValidationError:
    """An error to raise: the parameter at fault and the reason."""
    return ValidationError([{"type": "invalid", "loc": ("query", field), "msg": why}])


def refuse_unknown(request: HttpRequest, query: type[Schema]) -> None:
    """Refuse unknown and repeated query parameters: Ninja would ignore them silently."""
    known = [field.alias or name for name, field in query.model_fields.items()]
    for name, values in request.GET.lists():
        if name not in known:
            raise invalid(name, f"there is no such parameter; there are {', '.join(known)}")
        if len(values) > 1:
            raise invalid(name, "it is given more than once")


def place_of(query: Query, position: Callable[[Query], Place]) -> Place:
    """Where the previous page ended, as `position` reads it. Refuses a cursor of another query."""
    try:
        return position(query)
    except ValueError:
        raise invalid("cursor", "the cursor does not belong to this question") from None
