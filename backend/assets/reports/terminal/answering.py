"""Where an answer comes from: a running server for who has a token of it, else the database. The bytes are equal."""

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
from assets.reports.audit import record_rows_read
from assets.reports.queries import runner
from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams, OverviewParams, RowsParams, check_metric
from assets.reports.queries.rows import rows
from assets.reports.serializers import serialize
from assets.reports.terminal.options import Options

PATHS = {
    "overview": "reports/overview/",
    "metrics": "reports/metrics/",
    "rows": "reports/metrics/{metric}/rows/",
}
PATIENCE_SECONDS = 60


class RefusedByServer(QueryError):
    """The server refused the question; `server_code` is its own code."""

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
    """Where a server is, and the token that it knows us by."""

    url: str
    token: str


def answer_bytes(asked: Options, server: Server | None, today: date) -> bytes:
    """The answer as the API has it: from the server, or from the database where none answers.

    Raises QueryError.
    """
    found = from_server(asked, server) if server else None
    return from_database(asked, today) if found is None else found


def from_server(asked: Options, server: Server) -> bytes | None:
    """The server's answer; None where no server of ours answers. Raises RefusedByServer."""
    path = PATHS[asked.report].format(metric=quote(asked.metric, safe=""))
    address = f"{server.url.rstrip('/')}/api/v1/{path}?{urlencode(asked.parameters, doseq=True)}"
    headers = {"Accept": "application/json", "Authorization": f"Bearer {server.token}"}
    request = Request(address, headers=headers)  # noqa: S310 (an address of our own server, over http)
    try:
        # No proxy: the server is this machine's own.
        with build_opener(ProxyHandler({})).open(request, timeout=PATIENCE_SECONDS) as response:
            body: bytes = response.read()
            return body if response.headers.get_content_type() == "application/json" else None
    except HTTPError as refused:
        with refused:
            if refused.headers.get_content_type() != "application/problem+json":
                return None
            raise RefusedByServer(**json.loads(refused.read())) from None
    except (URLError, HTTPException, OSError):
        return None


def from_database(asked: Options, today: date) -> bytes:
    """The answer worked out here. Raises QueryError."""
    reader = Reader(today, Scope.ALL)
    if asked.report == "rows":
        check_metric(asked.metric, reader.scope)
        rows_params = RowsParams.parse(asked.parameters, reader)
        query = rows_params.query(asked.metric, reader)
        body = serialize(rows(query))
        record_rows_read(SYSTEM, "metric", query.metric, query.asked())
        return body
    if asked.report == "metrics":
        return serialize(runner.metrics(MetricsParams.parse(asked.parameters, reader).query))
    return serialize(runner.overview(OverviewParams.parse(asked.parameters, reader).query))
