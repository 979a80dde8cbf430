"""Parsing of request bodies: strict JSON, without text that the database cannot store."""

import json
from typing import Any, NoReturn

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.errors import ValidationError
from ninja.parser import Parser

from assets.common.text import NUL, holds_nul


class StrictParser(Parser):
    """Refuses NaN and Infinity, which are no JSON, and U+0000, which PostgreSQL keeps in no text."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's value. Raises ValueError, which Ninja answers with 400."""
        value = json.loads(request.body, parse_constant=_no_json)
        if b"\\u0000" in request.body and holds_nul(value):
            raise ValueError("U+0000 in a text")
        return value

    def parse_querydict(
        self, data: MultiValueDict[str, str], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        """The parameters of an address. Raises ValidationError."""
        for name, values in data.lists():
            if any(NUL in value for value in values):
                raise ValidationError(
                    [{"loc": ("query", name), "msg": "U+0000 is in no text", "type": "nul"}]
                )
        return super().parse_querydict(data, list_fields, request)


def _no_json(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
