"""Between an export's row and the values it stores: the specification, and the built file."""

from typing import Any

from assets.common.languages import FileLanguage
from assets.exports.models import Export
from assets.exports.services.build import BuiltFile
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.reports.queries.periods import CalendarName


def spec_columns(spec: FileSpec) -> dict[str, Any]:
    """The columns of a specification."""
    return {
        "what": spec.what.value,
        "parameters": {name: list(values) for name, values in spec.parameters.items()},
        "format": spec.format.value,
        "language": spec.language.value,
        "calendar": spec.calendar.value,
        "mark": spec.mark,
    }


def spec_of(export: Export) -> FileSpec:
    """The specification that an export stores."""
    return FileSpec(
        what=ExportKind(export.what),
        parameters=export.parameters,
        format=FileFormat(export.format),
        language=FileLanguage(export.language),
        calendar=CalendarName(export.calendar),
        mark=export.mark,
    )


def file_columns(built: BuiltFile) -> dict[str, Any]:
    """The columns of a complete file."""
    return {
        "name": built.name,
        "rows": built.rows,
        "written": built.rows,
        "size": built.size,
        "digest": built.digest,
        "manifest": built.manifest,
    }
