"""Files of all rows behind a figure: against a bare COPY of the same SELECT, and how much memory they take."""

import re
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection

from assets.common import clock
from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.exports.datasets import rows
from assets.exports.datasets.requester import Requester
from assets.exports.services.build import build_file
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.reports.queries.periods import CalendarName
from bench.clock import once, say
from bench.reading import THREE_YEARS, TODAY
from bench.results import Result, at_most

METRIC = {"metric": ["total_volume"], "currency": ["IRR"]}
PARAMETERS = METRIC | {name: [day] for name, day in THREE_YEARS.items()}
REQUESTER = Requester(None, Scope.ALL, TODAY, FileLanguage.EN, CalendarName.GREGORIAN)
MOST_MEMORY = 150.0
TIMES_CSV = {FileFormat.JSON: 6, FileFormat.PARQUET: 6, FileFormat.XLSX: 40}
SIZE = "1m"


def measure(size: str) -> list[Result]:
    """Each format once, in a process of its own whose memory is measured; nothing of larger sizes."""
    if size != SIZE:
        return []
    count, bare = _bare()
    results = list[Result]()
    with TemporaryDirectory() as folder:
        taken, memory = _apart(FileFormat.CSV, Path(folder))
        results.append(at_most(f"{count:,} rows as CSV", size, (taken, "s"), (bare, "s bare COPY"), 1.5))
        results.append(
            at_most(
                "memory of a CSV file",
                size,
                (memory, "MB more"),
                (MOST_MEMORY, "MB allowed"),
                1,
            )
        )
        for format_, bar in TIMES_CSV.items():
            took, memory = _apart(format_, Path(folder))
            say(f"{format_}: {count / took:,.0f} rows/s, {memory:.0f} MB more")
            results.append(
                at_most(
                    f"{count:,} rows as {format_}",
                    size,
                    (took, "s"),
                    (taken, "s CSV"),
                    bar,
                )
            )
    return results


def _bare() -> tuple[int, float]:
    """How many rows there are, and the seconds of a COPY of them."""
    table = rows.table(PARAMETERS, REQUESTER)
    assert table.copy is not None
    statement, parameters = (
        f"COPY ({table.copy.statement}) TO STDOUT (FORMAT csv)",
        table.copy.parameters,
    )

    def copy() -> None:
        with connection.cursor() as cursor, cursor.copy(statement, parameters) as found:
            for _ in found:
                pass

    return table.count, once(copy) / 1000


def _apart(format_: FileFormat, folder: Path) -> tuple[float, float]:
    """The seconds of a file, and the megabytes that the process grew by."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_make, args=(format_.value, str(folder), theirs.send))
    process.start()
    taken, memory = ours.recv()
    process.join()
    return float(taken), float(memory)


def _make(format_: str, folder: str, tell: Callable[[tuple[float, float]], None]) -> None:
    import django

    django.setup()
    spec = FileSpec(what=ExportKind.ROWS, parameters=PARAMETERS, format=FileFormat(format_))
    path = Path(folder) / f"rows.{format_}"

    def write() -> None:
        build_file(
            spec,
            REQUESTER,
            path,
            role="bench",
            at=clock.now(),
            on_count=lambda _: None,
            on_progress=lambda _: None,
        )

    connection.ensure_connection()
    before = _megabytes()
    taken = once(write) / 1000
    tell((taken, _megabytes() - before))


def _megabytes() -> float:
    """The most memory that this process has had.

    By proc(5): what getrusage(2) tells begins with the peak of whatever process this one was started from.
    """
    peak = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(), re.MULTILINE)
    if peak is None:
        raise OSError("/proc/self/status does not tell VmHWM")
    return int(peak[1]) / 1024
