"""Answering a request over HTTP that has an idempotency key."""

import json
from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from ninja import Schema
from ninja.responses import NinjaJSONEncoder

from assets.access.request import viewer_of
from assets.common import clock
from assets.idempotency.services import once
from assets.problems.idempotency import key_parameter, required_idempotency_key
from assets.reports.requests import refuse_parameters

WITH_KEY = {
    "parameters": [
        key_parameter(
            "Of your own choice. The same key with the same request has the same answer for seven days, and is carried "
            "out once; with another request it is refused.",
            required=True,
        )
    ]
}
"""For an operation's `openapi_extra`."""


def answer_once(
    request: HttpRequest, asked: dict[str, object], status: int, act: Callable[[datetime], Schema]
) -> HttpResponse:
    """The answer of `act`, or of the first request with this key. `asked` is the operation and its body."""
    refuse_parameters(request)
    at = clock.now()
    answer = once(
        user_id=viewer_of(request).user_id,
        key=required_idempotency_key(request),
        request=asked,
        at=at,
        act=lambda: json.dumps(act(at).model_dump(by_alias=True), cls=NinjaJSONEncoder),
    )
    response = HttpResponse(answer, content_type="application/json", status=status)
    response["Cache-Control"] = "private, no-store"
    return response
