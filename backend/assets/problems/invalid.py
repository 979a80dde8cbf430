"""Saying that a part of the request is not as it should be, in the way in which Ninja says so."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest
from ninja import Schema
from ninja.errors import ValidationError

Asked = TypeVar("Asked", bound=Schema)
Place = TypeVar("Place")


def invalid(field: str, why: str) -> ValidationError:
    """To be raised: the parameter at fault and what is wrong with it."""
    return ValidationError([{"type": "invalid", "loc": ("query", field), "msg": why}])


def refuse_unknown(request: HttpRequest, asked: type[Schema]) -> None:
    """Refuse what the operation does not know, and what is given twice: it would be left out without a word."""
    known = [field.alias or name for name, field in asked.model_fields.items()]
    for name, values in request.GET.lists():
        if name not in known:
            raise invalid(name, f"there is no such parameter; there are {', '.join(known)}")
        if len(values) > 1:
            raise invalid(name, "it is given more than once")


def place_of(asked: Asked, position: Callable[[Asked], Place]) -> Place:
    """Where the page before ended, as `position` reads it; refuses a cursor of another question."""
    try:
        return position(asked)
    except ValueError:
        raise invalid("cursor", "the cursor does not belong to this question") from None
