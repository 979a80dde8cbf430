"""Where an answer comes from: a running server if there is a token for it, else the database. The bytes are equal."""

import json
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import ProxyHandler, Request, build_opener

from assets.audit import SYSTEM
from assets.common.row_scope import Scope
from assets.exports.datasets import FIGURES
from assets.exports.spec import ExportKind
from assets.reports.audit import record_rows_read
from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import RowsParams, check_metric
from assets.reports.queries.rows import rows
from assets.reports.serializers import serialize
from assets.terminal.options import Options

PATHS = {
    "overview": "reports/overview/",
    "metrics": "reports/metrics/",
    "contributions": "reports/contributions/",
    "ranking": "reports/ranking/",
    "pivot": "reports/pivot/",
    "rows": "reports/metrics/{metric}/rows/",
}
REQUEST_TIMEOUT_SECONDS = 60


class RefusedByServer(QueryError):
    """The server refused the query; `server_code` is its code."""

    def __init__(self, code: str, detail: str, **more: Any) -> None:
        allowed, field = more.get("allowed"), more.get("field")
        super().__init__(
            detail,
            field=field if isinstance(field, str) else None,
            allowed=allowed if isinstance(allowed, list | dict) else None,
        )
        self.server_code = code
        self.others = tuple(RefusedByServer(**fault) for fault in more.get("errors", ())[1:])


@dataclass(frozen=True)
class Server:
    """The URL of a server, and a token for it."""

    url: str
    token: str


def read_answer(options: Options, server: Server | None, today: date) -> bytes:
    """The answer as the API returns it: from the server, or from the database if none responds. Raises QueryError."""
    body = from_server(options, server) if server else None
    return from_database(options, today) if body is None else body


def from_server(options: Options, server: Server) -> bytes | None:
    """The server's answer; None if no server of ours responds. Raises RefusedByServer."""
    path = PATHS[options.report].format(metric=quote(options.metric, safe=""))
    address = f"{server.url.rstrip('/')}/api/v1/{path}?{urlencode(options.parameters, doseq=True)}"
    headers = {"Accept": "application/json", "Authorization": f"Bearer {server.token}"}
    request = Request(address, headers=headers)  # noqa: S310 (an address of our own server, over http)
    try:
        # No proxy: the server is this machine's own.
        with build_opener(ProxyHandler({})).open(request, timeout=REQUEST_TIMEOUT_SECONDS) as response:
            body: bytes = response.read()
            return body if response.headers.get_content_type() == "application/json" else None
    except HTTPError as refused:
        with refused:
            if refused.headers.get_content_type() != "application/problem+json":
                return None
            raise RefusedByServer(**json.loads(refused.read())) from None
    except (URLError, HTTPException, OSError):
        return None


def from_database(options: Options, today: date) -> bytes:
    """The answer, computed here. Raises QueryError."""
    reader = Reader(today, Scope.ALL)
    if options.report == "rows":
        check_metric(options.metric, reader.scope)
        query = RowsParams.parse(options.parameters, reader).query(options.metric, reader)
        body = serialize(rows(query))
        record_rows_read(SYSTEM, "metric", query.metric, query.asked())
        return body
    dataset = FIGURES[ExportKind(options.report)]
    return serialize(dataset.answer(dataset.params.parse(options.parameters, reader).query))
