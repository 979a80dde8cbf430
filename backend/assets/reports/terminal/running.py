"""`report`, from its words to its exit status."""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TextIO

from django.db import OperationalError
from rich.console import Console

from assets.reports.queries.errors import QueryError
from assets.reports.terminal import separated, tables
from assets.reports.terminal.answering import RefusedByServer, Server, answer_bytes
from assets.reports.terminal.options import read

FINE, UNAVAILABLE, REFUSED = 0, 1, 2
PIPE_WIDTH = 200


def run(words: Sequence[str], *, server: Server | None, today: date, out: TextIO, errors: TextIO) -> int:
    """Answer on `out`; each fault is one line on `errors`, with its code and what is allowed."""
    try:
        asked = read(words)
        body = answer_bytes(asked, server, today)
    except QueryError as refused:
        for fault in refused.faults:
            print(_line(fault), file=errors)
        return REFUSED
    except OperationalError as away:
        print(f"report: the database does not answer: {str(away).splitlines()[0]}", file=errors)
        return UNAVAILABLE
    if asked.format == "json":
        out.write(body.decode())
        if out.isatty():
            out.write("\n")
        return FINE
    told = json.loads(body)
    if asked.format == "csv":
        separated.write(asked.report, told, out)
        if asked.report == "rows" and told["next"]:
            shown = f"{len(told['rows'])} of {told['count']} rows"
            print(f"report: {shown}; the next page: --cursor {told['next']}", file=errors)
        return FINE
    width = None if out.isatty() else PIPE_WIDTH
    tables.show(asked.report, told, Console(file=out, width=width, highlight=False))
    return FINE


def utf8(stream: TextIO) -> TextIO:
    """The stream, able to say Persian whatever the locale is."""
    if stream is sys.__stdout__ or stream is sys.__stderr__:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return stream


def _line(refused: QueryError) -> str:
    code = refused.server_code if isinstance(refused, RefusedByServer) else refused.code
    said = f"report: {code}: {refused}"
    if refused.allowed is None:
        return said
    if isinstance(refused.allowed, Mapping):
        return f"{said}; allowed: {', '.join(f'{name} {value}' for name, value in refused.allowed.items())}"
    return f"{said}; allowed: {', '.join(refused.allowed)}"
