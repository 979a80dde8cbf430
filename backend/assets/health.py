"""Health checks, which anybody may call: is this process alive, can it answer, and are its figures fed.

Load balancers act on the first two. That figures stand still is no reason to take a process away, but one to call
somebody.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache, lru_cache
from time import monotonic
from typing import Annotated, Literal

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import WithJsonSchema
from pydantic_core import to_json
from typing_extensions import TypedDict

from assets.access.needs import ANYONE
from assets.common.clock import database_now
from assets.common.errors import Refused
from assets.common.row_scope import Scope, row_scope
from assets.monitoring.health.checks import Parts, every_part
from assets.monitoring.health.schemas import Level
from assets.problems.shape import Problem
from assets.reports.requests import refuse_parameters
from assets.reports.rollups import read_state

router = Router()

CHECKED_EVERY_SECONDS = 2
"""Anybody may ask about the figures: they are looked at once for all who ask at once."""

RETRY_AFTER_SECONDS = 5


class NotMigrated(Refused):
    """The tables are not those that this version of the code expects."""

    status = 503
    code = "not_migrated"
    retry_after = RETRY_AFTER_SECONDS


class FiguresStandStill(Refused):
    """Parts of the system fail; the detail names each as a `Reason`."""

    status = 503
    code = "figures_stand_still"
    retry_after = RETRY_AFTER_SECONDS

    def __init__(self, reasons: Sequence["Reason"]) -> None:
        super().__init__(", ".join(reasons))


class Live(TypedDict):
    """The process answers."""

    status: Literal["ok"]


class Health(TypedDict):
    """The server is ready; `version` and `watermark` tell how far its figures are."""

    status: Literal["ok"]
    version: int
    watermark: datetime | None
    mode: Annotated[str, WithJsonSchema({"type": "string", "enum": list(settings.MODES)})]


class Reason(StrEnum):
    """Why figures are not what they should be, one for each part of the system."""

    NO_WORKER = "no_worker"
    JOBS_WAIT = "jobs_wait"
    FIGURES_BEHIND = "figures_behind"
    AUDIT_UNCHAINED = "audit_unchained"
    SEAL_MISSING = "seal_missing"
    SOURCE_SILENT = "source_silent"
    CACHE_AWAY = "cache_away"
    STORAGE = "storage"
    CLOCK_DIFFERS = "clock_differs"
    EVENTS_WAIT = "events_wait"
    WEBHOOKS_FAIL = "webhooks_fail"
    MESSAGES_WAIT = "messages_wait"


class FiguresHealth(TypedDict):
    """Nothing fails; `warnings` are what is worth a look."""

    status: Literal["ok"]
    warnings: list[Reason]


REASONS = dict(zip(Parts._fields, Reason, strict=True))


@router.get(
    "/live/",
    auth=ANYONE,
    operation_id="health_live",
    summary="Whether the process is alive",
    response={200: Live, 422: Problem, 500: Problem, 503: Problem},
)
def live(request: HttpRequest) -> HttpResponse:
    """Answers without the database or the cache: restart a process that does not."""
    refuse_parameters(request)
    return _answer(Live(status="ok"))


@router.get(
    "/",
    auth=ANYONE,
    operation_id="health",
    summary="Whether the server is ready",
    response={200: Health, 422: Problem, 500: Problem, 503: Problem},
)
def health(request: HttpRequest) -> HttpResponse:
    """Answers as soon as the server does and its database is there and migrated; 503 while it is not."""
    refuse_parameters(request)
    state = read_state()
    _refuse_other_tables()
    return _answer(Health(status="ok", version=state.version, watermark=state.watermark, mode=settings.MODE))


@router.get(
    "/figures/",
    auth=ANYONE,
    operation_id="health_figures",
    summary="Whether figures are counted, sealed and current",
    response={200: FiguresHealth, 422: Problem, 500: Problem, 503: Problem},
)
def figures(request: HttpRequest) -> HttpResponse:
    """For alerts: 503 with the reasons while something stands still. The process may answer well all the same."""
    refuse_parameters(request)
    levels = _levels(int(monotonic() // CHECKED_EVERY_SECONDS))
    if failing := [reason for reason, level in levels.items() if level is Level.FAILING]:
        raise FiguresStandStill(failing)
    warnings = [reason for reason, level in levels.items() if level is Level.WARNING]
    return _answer(FiguresHealth(status="ok", warnings=warnings))


@lru_cache(maxsize=1)
def _levels(_period: int) -> dict[Reason, Level]:
    with row_scope(Scope.ALL):
        parts = every_part(database_now())._asdict()
    return {REASONS[name]: part.level for name, part in parts.items()}


@cache
def _refuse_other_tables() -> None:
    """Raises NotMigrated. Once they are right they stay so: this process would not be served by a newer schema."""
    executor = MigrationExecutor(connection)
    known = set(executor.loader.graph.nodes)
    missing = known - set(executor.loader.applied_migrations)
    if missing:
        raise NotMigrated(f"{len(missing)} migrations are missing: run ./assets up, or manage migrate")


def _answer(value: object) -> HttpResponse:
    response = HttpResponse(to_json(value), content_type="application/json")
    response["Cache-Control"] = "no-store"
    return response
