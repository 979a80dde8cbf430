"""Building a file: all rows from one snapshot, published under its name only when it is complete."""

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

from assets.common.files import sync_folder
from assets.common.row_scope import Scope, set_row_scope, set_web_role
from assets.exports.datasets import DATASETS
from assets.exports.datasets.requester import Requester
from assets.exports.errors import ExportTooLong, FormatNotAvailable, RowsMissing
from assets.exports.filenames import file_name
from assets.exports.formats import writer_of
from assets.exports.formats.context import FileContext, Progress
from assets.exports.limits import LIMITS
from assets.exports.manifests import begin_manifest, complete_manifest
from assets.exports.spec import ExportKind, FileSpec, formats_of
from assets.exports.tables import with_persian_days
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.snapshot import BEGIN

STATEMENT_TIMEOUT = f"SET LOCAL statement_timeout = '{LIMITS.minutes}min'"


@dataclass(frozen=True)
class BuiltFile:
    """A complete file with its manifest."""

    name: str
    rows: int
    size: int
    digest: str
    manifest: dict[str, Any]


def build_file(
    spec: FileSpec,
    requester: Requester,
    path: Path,
    *,
    role: str,
    at: datetime,
    on_count: Progress,
    on_progress: Progress,
) -> BuiltFile:
    """Write the file to `path`, which appears only once it is complete.

    `on_count` is called with the number of rows, then `on_progress` with how many are written. Raises what the
    query is refused with, ExportTooLong, RowsMissing, and whatever the callbacks raise.
    """
    partial = path.with_name(f".{path.name}.half")
    try:
        with _snapshot(requester):
            table = DATASETS[spec.what].table(spec.parameters, requester)
            if spec.calendar is CalendarName.PERSIAN:
                table = with_persian_days(table)
            on_count(table.count)
            manifest = begin_manifest(spec, table, by=requester.viewer, role=role, at=at)
            context = FileContext(spec.language, spec.calendar, spec.mark, at, manifest)
            written = writer_of(spec.format)(table, partial, context, on_progress)
        if written != table.count:
            raise RowsMissing(f"{written} of {table.count} rows were written")
        name = file_name(spec, table, requester.today)
        size, digest = _sync_and_digest(partial)
        partial.replace(path)
        sync_folder(path.parent)
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
    manifest = complete_manifest(manifest, name=name, size=size, digest=digest, cut=context.cut)
    return BuiltFile(name, written, size, digest, manifest)


def refuse_format(spec: FileSpec) -> None:
    """Raises FormatNotAvailable."""
    if spec.format not in formats_of(spec.what):
        raise FormatNotAvailable(spec.what, spec.format)


def scope_of(what: ExportKind, scope: Scope) -> Scope:
    """The row scope of an export: a statement always has its owner's rows only, whatever the role."""
    return Scope.OWN if what is ExportKind.STATEMENT else scope


@contextmanager
def _snapshot(requester: Requester) -> Iterator[None]:
    """One snapshot of the database with the row security of the web server: no more rows than the viewer may see."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(BEGIN)
                cursor.execute(STATEMENT_TIMEOUT)
            if requester.viewer is not None:
                set_web_role()
            set_row_scope(requester.scope, requester.viewer)
            yield
    except (OperationalError, QueryCanceled) as error:
        if isinstance(error, QueryCanceled) or isinstance(error.__cause__, QueryCanceled):
            raise ExportTooLong(f"the file took longer than {LIMITS.minutes} minutes") from error
        raise


def _sync_and_digest(path: Path) -> tuple[int, str]:
    """Flush a file to disk and return its size and SHA-256."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        digest = file_digest(file, "sha256").hexdigest()
        return file.tell(), digest
