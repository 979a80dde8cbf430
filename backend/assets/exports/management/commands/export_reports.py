"""`export_reports [overview|metrics|rows|report]`: an answer as a file, from the terminal."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assets.common.errors import Refused
from assets.common.languages import FileLanguage
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.exports.subjects.report import PublishedParams
from assets.exports.terminal import export
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.questions import AllRowsParams, MetricsParams
from assets.reports.terminal.options import add_parameters

ANSWERS = (ExportKind.OVERVIEW, ExportKind.METRICS, ExportKind.ROWS, ExportKind.REPORT)
GRAINS = (params.descriptions()["grain"] for params in (MetricsParams, PublishedParams))
OPTIONS = {**AllRowsParams.descriptions(), **MetricsParams.descriptions(), "grain": " ".join(GRAINS)}
"""Of all that can be exported here together; each answer refuses what it does not know."""


class Command(BaseCommand):
    help = (
        "Write figures, all rows behind one, or a published report into a file, with its manifest beside it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        answers = [one.value for one in ANSWERS]
        parser.add_argument("what", nargs="?", choices=answers, default=answers[0], help="what to export")
        add_parameters(parser, OPTIONS)
        formats, languages = [one.value for one in FileFormat], [one.value for one in FileLanguage]
        parser.add_argument(
            "--format", choices=formats, required=True, help="json is one object on each line"
        )
        parser.add_argument(
            "--language", choices=languages, default=FileLanguage.EN.value, help="of headings and names"
        )
        parser.add_argument("--mark", action="store_true", help="of CSV: begin with a byte order mark")
        parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="where to write it")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = export(_wanted(options), options["output"], sys.stderr)
        except Refused as refused:
            raise CommandError(f"{refused.code}: {refused}", returncode=2) from refused
        except OSError as failed:
            raise CommandError(f"{failed.filename}: {failed.strerror}") from failed
        self.stdout.write(f"{made.rows} of {made.rows} rows, {made.size} bytes, SHA-256 {made.digest}")


def _wanted(options: Mapping[str, Any]) -> FileSpec:
    what = ExportKind(options["what"])
    given = {name: options[name] for name in OPTIONS if options[name]}
    persian = given.get("calendar") == [CalendarName.PERSIAN.value]
    if what is ExportKind.REPORT:
        # Which days it is of is told by its grain: the calendar is only how they are written.
        given.pop("calendar", None)
    return FileSpec(
        what=what,
        parameters=given,
        format=FileFormat(options["format"]),
        language=FileLanguage(options["language"]),
        calendar=CalendarName.PERSIAN if persian else CalendarName.GREGORIAN,
        mark=options["mark"],
    )
