"""`report`: parse the command line, answer the query, print it as a table, JSON or CSV."""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NoReturn, TextIO

from django.db import OperationalError
from rich.console import Console

from assets.reports.queries.errors import QueryError
from assets.terminal import tables
from assets.terminal.answers import RefusedByServer, Server, read_answer
from assets.terminal.csv import write_csv
from assets.terminal.options import parse

OK, UNAVAILABLE, REFUSED = 0, 1, 2
PIPE_WIDTH = 200


def run(words: Sequence[str], *, server: Server | None, today: date, out: TextIO, errors: TextIO) -> int:
    """Print the answer on `out`, or each fault in a line on `errors`. Returns the exit status."""
    try:
        options = parse(words)
        body = read_answer(options, server, today)
    except QueryError as refused:
        for fault in refused.faults:
            print(_describe(fault), file=errors)
        return REFUSED
    except OperationalError as away:
        print(f"report: the database does not answer: {str(away).splitlines()[0]}", file=errors)
        return UNAVAILABLE
    if options.format == "json":
        out.write(body.decode())
        if out.isatty():
            out.write("\n")
        return OK
    answer = json.loads(body)
    if options.format == "csv":
        write_csv(options.report, body, today, out)
        if options.report == "rows" and answer["next"]:
            shown = f"{len(answer['rows'])} of {answer['count']} rows"
            print(f"report: {shown}; the next page: --cursor {answer['next']}", file=errors)
        return OK
    width = None if out.isatty() else PIPE_WIDTH
    tables.show(options.report, answer, _Console(file=out, width=width, highlight=False))
    return OK


class _Console(Console):
    """Leaves a pipe without a reader to the command line, as all other output does."""

    def on_broken_pipe(self) -> NoReturn:
        """Called while the error is handled."""
        raise  # the error


def utf8(stream: TextIO) -> TextIO:
    """The stream with UTF-8 encoding, whatever the locale is."""
    if stream is sys.__stdout__ or stream is sys.__stderr__:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return stream


def _describe(refused: QueryError) -> str:
    code = refused.server_code if isinstance(refused, RefusedByServer) else refused.code
    line = f"report: {code}: {refused}"
    if refused.allowed is None:
        return line
    if isinstance(refused.allowed, Mapping):
        return f"{line}; allowed: {', '.join(f'{name} {value}' for name, value in refused.allowed.items())}"
    return f"{line}; allowed: {', '.join(refused.allowed)}"
