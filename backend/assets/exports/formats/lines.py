"""JSON lines: an object for each row, by the columns' names. Exact numbers are text: JSON's own are not exact."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from pydantic_core import to_json

from assets.exports.formats.told import Told, Wrote, batches
from assets.exports.tables import Table, Value


def write(table: Table, path: Path, _: Told, wrote: Wrote) -> int:
    """A line for each row."""
    names = [column.name for column in table.columns]
    written = 0
    with path.open("wb") as out:
        for batch in batches(table.rows()):
            out.writelines(to_json(dict(zip(names, map(_plain, row), strict=True))) + b"\n" for row in batch)
            written += len(batch)
            wrote(written)
    return written


def _plain(value: Value) -> str | int | bool | None:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value
