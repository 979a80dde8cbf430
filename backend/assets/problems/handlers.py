"""Every exception that leaves an operation of the API becomes a problem, here and nowhere else."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from psycopg.errors import QueryCanceled

from assets.common.errors import Refused
from assets.problems.general import RETRY_AFTER, general, general_of
from assets.problems.shape import Fault, fault, problem_of, respond

logger = logging.getLogger(__name__)

UNAUTHORIZED = 401
QUERY = "asked"
"""The parameter of each view that takes a query as a whole."""


def refusal(error: Refused) -> HttpResponse:
    """The response for an expected failure."""
    response = respond(problem_of(error))
    if error.retry_after is not None:
        response["Retry-After"] = str(error.retry_after)
    if error.status == UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    return response


def _invalid(_: HttpRequest, error: ValidationError) -> HttpResponse:
    """All that is wrong; the first leads, since the others may follow from it."""
    faults = [_fault_of(each) for each in error.errors]
    return respond({**general("invalid_parameter"), **faults[0], "errors": faults})


def _fault_of(error: dict[str, Any]) -> Fault:
    """The parameter or field at fault. Ninja puts the name that the view gives to the body or query before it."""
    location, *path = error["loc"]
    names = [part for part in path if isinstance(part, str)]
    if location == "body" or names[:1] == [QUERY]:
        names = names[1:]
    missing = location == "body" and not names and error["type"] == "missing"
    return fault(
        code="invalid_parameter",
        detail="the request needs a body" if missing else error["msg"],
        field=names[0] if names else None,
        location=location,
    )


def _unreadable(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    logger.warning("%s %s: %s", request.method, request.path, error)
    return respond(general("bad_request"))


def _http(_: HttpRequest, error: HttpError) -> HttpResponse:
    return respond({**general_of(error.status_code), "detail": str(error)})


def _nothing_here(*_: object) -> HttpResponse:
    return respond(general("not_found"))


def _no_database(request: HttpRequest, error: Exception) -> HttpResponse:
    if isinstance(error.__cause__, QueryCanceled):
        logger.error("%s %s: %s", request.method, request.path, error)
        return respond(general("query_timeout"))
    logger.error("the database does not answer: %s", error)
    response = respond(general("database_unavailable"))
    response["Retry-After"] = RETRY_AFTER["database_unavailable"]
    return response


def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("%s %s", request.method, request.path, exc_info=error)
    return respond(general("internal_error"))


def add_problem_handlers(api: NinjaAPI) -> None:
    """Make the API answer every failure with a problem."""
    handlers: dict[type[Exception], Callable[..., HttpResponse]] = {
        Refused: lambda _, error: refusal(error),
        ValidationError: _invalid,
        SuspiciousOperation: _unreadable,
        HttpError: _http,
        Http404: _nothing_here,
        OperationalError: _no_database,
        InterfaceError: _no_database,
        Exception: _unexpected,
    }
    for error, handler in handlers.items():
        api.add_exception_handler(error, handler)
