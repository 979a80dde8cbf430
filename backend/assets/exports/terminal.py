"""Files from the server's own terminal: made by the same code, written where they are wanted."""

import json
from pathlib import Path
from typing import TextIO

from django.db import transaction

from assets.audit import SYSTEM, Action, record
from assets.common import clock
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.exports.build import Made, make, refuse_format
from assets.exports.mapping import entry_of, file_of
from assets.exports.models import Export, ExportState
from assets.exports.spec import FileSpec
from assets.exports.subjects.asker import Asker

ROLE = "terminal"


def export(wanted: FileSpec, path: Path, progress: TextIO) -> Made:
    """Write a file and its manifest beside it, and enter it in the register. Raises QueryError, Refused, OSError."""
    refuse_format(wanted)
    at = clock.now()
    asker = Asker(None, Scope.ALL, day_of(at), wanted.language, wanted.calendar)

    def wrote(rows: int) -> None:
        if progress.isatty():
            progress.write(f"\r{rows:,} rows")
            progress.flush()

    made = make(wanted, asker, path, role=ROLE, at=at, counted=lambda _: None, wrote=wrote)
    if progress.isatty():
        progress.write("\r")
    manifest = path.with_name(f"{path.name}.manifest.json")
    manifest.write_text(json.dumps(made.manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    with transaction.atomic():
        entered = Export.objects.create(
            wish=wanted.digest(),
            **entry_of(wanted),
            scope=asker.scope.value,
            state=ExportState.DONE,
            asked_at=at,
            started_at=at,
            ended_at=clock.now(),
            **file_of(made),
        )
        record(
            Action.EXPORTED,
            by=SYSTEM,
            object_kind="export",
            object_id=entered.id,
            after={"step": "downloaded", "rows": made.rows, "sha256": made.digest},
        )
    return made
