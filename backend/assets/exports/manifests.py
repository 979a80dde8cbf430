"""What vouches for a file: which question, of which moment, how many rows, by whom, when, and its digest."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from assets.exports.spec import FileSpec
from assets.exports.tables import Table
from assets.reports.requests import CODE

AMOUNTS = "Amounts are in major units of the currency in their row; a figure here is in minor units."


def before_rows(wanted: FileSpec, table: Table, *, by: int | None, role: str, at: datetime) -> dict[str, Any]:
    """What is known before the rows are written, and so can be in the file."""
    return {
        "what": wanted.what.value,
        "query": dict(table.query),
        "format": wanted.format.value,
        "language": wanted.language.value,
        "calendar": wanted.calendar.value,
        "columns": [column.name for column in table.columns],
        "amounts": AMOUNTS,
        "of": dict(table.facts) or None,
        "watermark": table.watermark.isoformat() if table.watermark else None,
        "version": table.version,
        "rows": f"{table.count} of {table.count}",
        "made_by": {"user": by, "role": role},
        "made_at": at.isoformat(),
        "made_with": f"Assets {CODE}",
    }


def whole(told: Mapping[str, Any], *, name: str, size: int, digest: str) -> dict[str, Any]:
    """With what is known when the file is there."""
    return {**told, "file": name, "size": size, "sha256": digest}
