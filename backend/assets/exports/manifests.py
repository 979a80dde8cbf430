"""The manifest of a file: its query, snapshot, rows, digest, and who built it when."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from assets.exports.spec import FileSpec
from assets.exports.tables import Table
from assets.reports.requests import CODE

MOST_NAMED = 20
CUT = "A cell of a spreadsheet has at most 32,767 characters."
AMOUNTS = "Amounts are in major units of the currency in their row; a figure here is in minor units."


def begin_manifest(
    spec: FileSpec, table: Table, *, by: int | None, role: str, at: datetime
) -> dict[str, Any]:
    """What is known before the rows are written, so that it can be put into the file."""
    return {
        "what": spec.what.value,
        "query": dict(table.query),
        "format": spec.format.value,
        "language": spec.language.value,
        "calendar": spec.calendar.value,
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


def complete_manifest(
    manifest: Mapping[str, Any], *, name: str, size: int, digest: str, cut: Sequence[str]
) -> dict[str, Any]:
    """The manifest with what is known once the file is complete."""
    return {**manifest, "cut": cut_cells(cut), "file": name, "size": size, "sha256": digest}


def cut_cells(cut: Sequence[str]) -> str | None:
    """Which cells hold only the beginning of their text, in words; None where all of it is there."""
    if not cut:
        return None
    names = ", ".join(cut[:MOST_NAMED]) + (", …" if len(cut) > MOST_NAMED else "")
    return f"{CUT} {len(cut)} are cut: {names}. The file as CSV or JSON has all of it."
