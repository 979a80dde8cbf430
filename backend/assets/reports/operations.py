"""What OpenAPI says of each cached operation, beside its parameters and its answer."""

from typing import Any

from assets.problems.shape import Problem
from assets.reports.queries.parameters import Json

ETAG: Json = {
    "schema": {"type": "string"},
    "description": "Names these very bytes; send it as If-None-Match.",
}
AGE: Json = {
    "schema": {"type": "integer"},
    "description": "Seconds since this was computed; present only while a newer answer is being computed.",
}
DATA_VERSION: Json = {
    "schema": {"type": "integer"},
    "description": "The last version of the data of which it is known that the answer is the same; its own `version` "
    "is that from which it was computed.",
}
IF_NONE_MATCH: Json = {
    "in": "header",
    "name": "If-None-Match",
    "required": False,
    "description": "The ETag of an answer at hand: 304 without a body if it is still the answer.",
    "schema": {"type": "string"},
}

PROBLEMS = {401: Problem, 403: Problem, 422: Problem, 500: Problem, 503: Problem}


def answers(shape: object) -> dict[int, Any]:
    """The responses of an operation that is answered in `shape`."""
    return {200: shape, 304: None, **PROBLEMS}


def validated(*, example: Json | None = None) -> Json:
    """The headers of an answer with an ETag, for Ninja's `openapi_extra`."""
    ok: Json = {"headers": {"ETag": ETAG, "Age": AGE, "Data-Version": DATA_VERSION}}
    if example is not None:
        ok["content"] = {"application/json": {"example": example}}
    return {
        "parameters": [IF_NONE_MATCH],
        "responses": {200: ok, 304: {"headers": {"ETag": ETAG, "Data-Version": DATA_VERSION}}},
    }
