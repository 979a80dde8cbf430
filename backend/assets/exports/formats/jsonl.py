"""JSON lines: an object for each row, by the columns' names. Exact numbers are text: JSON's own are not exact."""

from collections.abc import Container, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from pydantic_core import to_json

from assets.exports.formats.context import FileContext, Progress, batches
from assets.exports.tables import Kind, Row, Table, Value


def write(table: Table, path: Path, _: FileContext, on_progress: Progress) -> int:
    """A line for each row."""
    written = 0
    with path.open("wb") as out:
        for batch in batches(lines_of(table)):
            out.writelines(batch)
            written += len(batch)
            on_progress(written)
    return written


def lines_of(table: Table) -> Iterator[bytes]:
    """The lines, each with its end."""
    names = [column.name for column in table.columns]
    exact = {column.name for column in table.columns if column.kind is Kind.DECIMAL}
    return (_line(names, exact, row) for row in table.rows())


def _line(names: Sequence[str], exact: Container[str], row: Row) -> bytes:
    context = {
        name: str(_plain(value)) if value is not None and name in exact else _plain(value)
        for name, value in zip(names, row, strict=True)
    }
    return to_json(context) + b"\n"


def _plain(value: Value) -> str | int | bool | None:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value
