"""What the register of exports says of a wish, and of the file that was made for it."""

from typing import Any

from assets.common.languages import FileLanguage
from assets.exports.build import Made
from assets.exports.models import Export
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.reports.queries.periods import CalendarName


def entry_of(wanted: FileSpec) -> dict[str, Any]:
    """The columns of a wish."""
    return {
        "what": wanted.what.value,
        "parameters": {name: list(values) for name, values in wanted.parameters.items()},
        "format": wanted.format.value,
        "language": wanted.language.value,
        "calendar": wanted.calendar.value,
        "mark": wanted.mark,
    }


def wanted_by(export: Export) -> FileSpec:
    """The wish as it was entered."""
    return FileSpec(
        what=ExportKind(export.what),
        parameters=export.parameters,
        format=FileFormat(export.format),
        language=FileLanguage(export.language),
        calendar=CalendarName(export.calendar),
        mark=export.mark,
    )


def file_of(made: Made) -> dict[str, Any]:
    """The columns of a file that is whole."""
    return {
        "name": made.name,
        "rows": made.rows,
        "written": made.rows,
        "size": made.size,
        "digest": made.digest,
        "manifest": made.manifest,
    }
