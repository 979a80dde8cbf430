"""The Idempotency-Key header of a request."""

import re

from django.http import HttpRequest

from assets.common.idempotency import HEADER, LONGEST_KEY
from assets.problems.invalid import invalid

KEY = re.compile(rf"[\x21-\x7e]{{1,{LONGEST_KEY}}}")


def key_parameter(description: str, *, required: bool = False) -> dict[str, object]:
    """The header as a parameter of OpenAPI."""
    return {
        "in": "header",
        "name": HEADER,
        "required": required,
        "description": description,
        "schema": {"type": "string", "pattern": f"^{KEY.pattern}$"},
    }


def idempotency_key(request: HttpRequest) -> str | None:
    """The key of a request, if it has one. Raises ValidationError where it is malformed."""
    key: str | None = request.headers.get(HEADER)
    if key is not None and not KEY.fullmatch(key):
        raise invalid(HEADER, f"a key is 1 to {LONGEST_KEY} visible letters of ASCII", "header")
    return key


def required_idempotency_key(request: HttpRequest) -> str:
    """The key of a request that must have one. Raises ValidationError where it is missing or malformed."""
    key = idempotency_key(request)
    if key is None:
        raise invalid(
            HEADER, "a key of your own choice is required: the same key is the same request", "header"
        )
    return key
