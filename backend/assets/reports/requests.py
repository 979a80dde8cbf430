"""From the query string of a request to its parameters, and to the name under which its answer is cached."""

from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, TypeVar, cast

from django.conf import settings
from django.http import HttpRequest, QueryDict
from ninja.params.models import Query as QueryParam
from ninja.params.models import QueryModel

import assets
from assets.access.request import viewer_of
from assets.common import clock
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.reports.queries.errors import refuse
from assets.reports.queries.parameters import Parameters, Params, Reader, unknown_parameters

P = TypeVar("P", bound=Params)

REMEMBERED = 1024
REMEMBERED_LENGTH = 2000
"""Pages send the same few query strings again and again; a longer one is parsed anew each time."""


class _QueryStringModel(QueryModel):
    """Lets Ninja describe a schema of parameters, and parses it itself."""

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:
        """The parameters themselves, in place of a component of which they would be the properties."""
        (field,) = cls.model_fields.values()
        return cast(type[Params], field.annotation).model_json_schema(*args, **options)

    @classmethod
    def resolve(cls, request: HttpRequest, *_: object) -> Any:
        """The argument of the operation. Raises QueryError."""
        ((name, field),) = cls.model_fields.items()
        schema = cast(type[Params], field.annotation)
        today, scope = day_of(clock.now()), viewer_of(request).scope
        return {name: parse_query_string(schema, request.META["QUERY_STRING"], today, scope)}


class _QueryString(QueryParam):  # type: ignore[misc]
    _model = _QueryStringModel

    @classmethod
    def _param_source(cls) -> str:
        return "query"


Query = Annotated[P, _QueryString(...)]
"""An argument of an operation: its parameters, parsed as of today for the viewer of the request."""


def reader_of(request: HttpRequest) -> Reader:
    """Today, and what the viewer of a request may see."""
    return Reader(day_of(clock.now()), viewer_of(request).scope)


def parse_query_string(schema: type[P], query_string: str, today: date, scope: Scope) -> P:
    """The parameters in an address, as the server hands it over. Raises QueryError, SuspiciousOperation."""
    if schema.cached and len(query_string) <= REMEMBERED_LENGTH:
        return cast(P, _remembered(schema, query_string, today, scope))
    return schema.parse(_values(query_string), Reader(today, scope))


@lru_cache(REMEMBERED)
def _remembered(schema: type[Params], query_string: str, today: date, scope: Scope) -> Params:
    return schema.parse(_values(query_string), Reader(today, scope))


def _values(query_string: str) -> Parameters:
    """Raises SuspiciousOperation for too many."""
    return dict(QueryDict(query_string.encode("latin-1")).lists())


def refuse_parameters(request: HttpRequest) -> None:
    """For an operation that takes none. Raises UnknownParameter."""
    refuse(unknown_parameters(_values(request.META["QUERY_STRING"]), ()))


@lru_cache(REMEMBERED)
def cache_key(query: str) -> str:
    """Where in the cache the answer to a query is, for this version of the code."""
    return f"assets:answer:{CODE}:{sha256(query.encode()).hexdigest()[:32]}"


def _digest_of_code() -> str:
    """Names what the code and the settings say: answers of an earlier version are never served."""
    digest = sha256(f"{settings.BASE_CURRENCY} {settings.REPORT_TIME_ZONE}".encode())
    for path in sorted(Path(assets.__file__).parent.rglob("*")):
        if path.suffix in (".py", ".sql"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


CODE = _digest_of_code()
