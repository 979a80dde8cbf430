"""From the text of an address to a question and the name under which its answer is kept."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.http import HttpRequest, QueryDict

import assets
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.reports.queries.parameters import Parameters, refuse_unknown
from assets.reports.queries.query import ReportQuery

REMEMBERED = 1024
REMEMBERED_LENGTH = 2000
"""Pages ask the same few questions again and again; a longer address is read anew each time."""

SETTLED_AFTER = timedelta(hours=1)
"""A pass that began before midnight may end after it and still change the day before, as its own today."""


class Parse(Protocol):
    """One of `queries.parse_*`."""

    def __call__(self, given: Parameters, *, today: date, scope: Scope) -> ReportQuery: ...

    def __hash__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and its key in the cache."""

    query: ReportQuery
    key: str

    def is_closed(self, now: datetime) -> bool:
        """Whether all its days were over for long: then a change of today does not touch the answer."""
        return self.query.last < day_of(now - SETTLED_AFTER)


def given(query_string: str) -> Parameters:
    """The parameters in an address, as WSGI hands them over. Raises SuspiciousOperation for too many."""
    return dict(QueryDict(query_string.encode("latin-1")).lists())


def refuse_parameters(request: HttpRequest) -> None:
    """Of an operation that takes none. Raises UnknownParameter."""
    refuse_unknown(given(request.META["QUERY_STRING"]), ())


def ask(parse: Parse, query_string: str, *, today: date, scope: Scope) -> Question:
    """The question that an address asks. Raises QueryError."""
    if len(query_string) > REMEMBERED_LENGTH:
        return _read(parse, query_string, today, scope)
    return _remembered(parse, query_string, today, scope)


def _read(parse: Parse, query_string: str, today: date, scope: Scope) -> Question:
    query = parse(given(query_string), today=today, scope=scope)
    return Question(query, cache_key(query.key()))


@lru_cache(REMEMBERED)
def _remembered(parse: Parse, query_string: str, today: date, scope: Scope) -> Question:
    return _read(parse, query_string, today, scope)


def cache_key(question: str) -> str:
    """Where in the cache the answer to a question is, for this version of the code."""
    return f"assets:answer:{CODE}:{sha256(question.encode()).hexdigest()[:32]}"


def _digest_of_code() -> str:
    """Names what the code and the settings say: answers of an earlier version are never served."""
    digest = sha256(f"{settings.BASE_CURRENCY} {settings.REPORT_TIME_ZONE}".encode())
    for path in sorted(Path(assets.__file__).parent.rglob("*")):
        if path.suffix in (".py", ".sql"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


CODE = _digest_of_code()
