"""Exports from the server's terminal: built by the same code, written to a path of one's choice."""

import json
from pathlib import Path
from typing import TextIO

from assets.common import clock
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.exports.datasets.requester import Requester
from assets.exports.services.build import BuiltFile, build_file, refuse_format
from assets.exports.services.requests import register_file
from assets.exports.spec import FileSpec

ROLE = "terminal"


def export(spec: FileSpec, path: Path, progress: TextIO) -> BuiltFile:
    """Write a file with its manifest beside it, and register it. Raises QueryError, Refused, OSError."""
    refuse_format(spec)
    at = clock.now()
    requester = Requester(None, Scope.ALL, day_of(at), spec.language, spec.calendar)

    def on_progress(rows: int) -> None:
        if progress.isatty():
            progress.write(f"\r{rows:,} rows")
            progress.flush()

    built = build_file(
        spec, requester, path, role=ROLE, at=at, on_count=lambda _: None, on_progress=on_progress
    )
    if progress.isatty():
        progress.write("\r")
    manifest = path.with_name(f"{path.name}.manifest.json")
    manifest.write_text(json.dumps(built.manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    register_file(spec, built, requester.scope, at)
    return built
