"""Making a file: all rows as of one moment, under a name that nobody is offered until it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from assets.common.row_scope import Scope, set_row_scope, set_web_role
from assets.exports.errors import ExportTooLong, FormatNotAvailable, RowsMissing
from assets.exports.filenames import file_name
from assets.exports.formats import WRITE
from assets.exports.formats.context import FileContext, Wrote
from assets.exports.limits import LIMITS
from assets.exports.manifests import before_rows, whole
from assets.exports.spec import ExportKind, FileSpec, formats_of
from assets.exports.subjects import SUBJECTS
from assets.exports.subjects.asker import Asker
from assets.exports.tables import with_persian_days
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.snapshot import BEGIN

PATIENCE = f"SET LOCAL statement_timeout = '{LIMITS.minutes}min'"


@dataclass(frozen=True)
class Made:
    """A whole file, and what vouches for it."""

    name: str
    rows: int
    size: int
    digest: str
    manifest: dict[str, Any]


def make(
    wanted: FileSpec, asker: Asker, path: Path, *, role: str, at: datetime, counted: Wrote, wrote: Wrote
) -> Made:
    """Write the file to `path`, which appears when it is whole and not before.

    `counted` is told how many rows there are, `wrote` how many are written. Raises what the question is refused
    with, ExportTooLong, RowsMissing, and whatever `wrote` raises.
    """
    half = path.with_name(f".{path.name}.half")
    try:
        with _one_moment(asker):
            table = SUBJECTS[wanted.what].table(wanted.parameters, asker)
            if wanted.calendar is CalendarName.PERSIAN:
                table = with_persian_days(table)
            counted(table.count)
            told = before_rows(wanted, table, by=asker.viewer, role=role, at=at)
            reader = FileContext(wanted.language, wanted.calendar, wanted.mark, at, told)
            written = WRITE[wanted.format](table, half, reader, wrote)
        if written != table.count:
            raise RowsMissing(f"{written} of {table.count} rows were written")
        name = file_name(wanted, table, asker.today)
        size, digest = _kept(half)
        half.replace(path)
        _keep(path.parent)
    finally:
        with suppress(FileNotFoundError):
            half.unlink()
    return Made(name, written, size, digest, whole(told, name=name, size=size, digest=digest))


def refuse_format(wanted: FileSpec) -> None:
    """Raises FormatNotAvailable."""
    if wanted.format not in formats_of(wanted.what):
        raise FormatNotAvailable(wanted.what, wanted.format)


def scope_of(what: ExportKind, scope: Scope) -> Scope:
    """Whose rows are seen: a statement is one's own, whoever one is."""
    return Scope.OWN if what is ExportKind.STATEMENT else scope


@contextmanager
def _one_moment(asker: Asker) -> Iterator[None]:
    """One view of the database, in which a viewer sees no more than the web server would show him."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(BEGIN)
                cursor.execute(PATIENCE)
            if asker.viewer is not None:
                set_web_role()
            set_row_scope(asker.scope, asker.viewer)
            yield
    except (OperationalError, QueryCanceled) as error:
        if isinstance(error, QueryCanceled) or isinstance(error.__cause__, QueryCanceled):
            raise ExportTooLong(f"it took longer than {LIMITS.minutes} minutes") from error
        raise


def _kept(path: Path) -> tuple[int, str]:
    """The size and digest of a file, which is on the disk by then."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        digest = file_digest(file, "sha256").hexdigest()
        return file.tell(), digest


def _keep(folder: Path) -> None:
    """Have the name of a file on the disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
