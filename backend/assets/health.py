"""Whether the server is ready: it answers, and reaches its database."""

from datetime import datetime
from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import WithJsonSchema
from pydantic_core import to_json
from typing_extensions import TypedDict

from assets.access.needs import ANYONE
from assets.problems.shape import Problem
from assets.reports.requests import refuse_parameters
from assets.reports.rollups import read_state

router = Router()


class Health(TypedDict):
    """The server is ready; `version` and `watermark` tell how far its figures are."""

    status: Literal["ok"]
    version: int
    watermark: datetime | None
    mode: Annotated[str, WithJsonSchema({"type": "string", "enum": list(settings.MODES)})]


@router.get(
    "/",
    auth=ANYONE,
    operation_id="health",
    summary="Whether the server is ready",
    response={200: Health, 422: Problem, 500: Problem, 503: Problem},
)
def health(request: HttpRequest) -> HttpResponse:
    """Answers as soon as the server does and its database is there; 503 while the database is not."""
    refuse_parameters(request)
    state = read_state()
    answer = Health(status="ok", version=state.version, watermark=state.watermark, mode=settings.MODE)
    response = HttpResponse(to_json(answer), content_type="application/json")
    response["Cache-Control"] = "no-store"
    return response
