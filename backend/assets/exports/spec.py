"""The specification of an export, as a frozen value: the query, and the format of its file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256

from assets.common.languages import FileLanguage
from assets.reports.queries.periods import CalendarName


class ExportKind(StrEnum):
    """What can be exported."""

    REPORT = "report"
    OVERVIEW = "overview"
    METRICS = "metrics"
    RANKING = "ranking"
    PIVOT = "pivot"
    CONTRIBUTIONS = "contributions"
    ROWS = "rows"
    STATEMENT = "statement"
    AUDIT = "audit"


class FileFormat(StrEnum):
    """The formats of a file: PDF to read, or rows to process further."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PARQUET = "parquet"

    @property
    def ending(self) -> str:
        """The file name extension. JSON is one object on each line."""
        return "jsonl" if self is FileFormat.JSON else self.value

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.CSV: "text/csv; charset=utf-8; header=present",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.JSON: "application/jsonl; charset=utf-8",
    FileFormat.PARQUET: "application/vnd.apache.parquet",
}

PRINTED = (ExportKind.REPORT, ExportKind.OVERVIEW, ExportKind.METRICS, ExportKind.STATEMENT)
"""What can be printed as PDF."""


def formats_of(what: ExportKind) -> tuple[FileFormat, ...]:
    """The formats in which it can be exported."""
    return tuple(one for one in FileFormat if one is not FileFormat.PDF or what in PRINTED)


@dataclass(frozen=True, kw_only=True)
class FileSpec:
    """A query by its parameters, and the format of its file.

    `calendar` persian adds a column with each day in that calendar; `mark` starts a CSV file with a byte order mark,
    by which spreadsheets recognise UTF-8.
    """

    what: ExportKind
    parameters: Mapping[str, Sequence[str]]
    format: FileFormat
    language: FileLanguage = FileLanguage.EN
    calendar: CalendarName = CalendarName.GREGORIAN
    mark: bool = False

    def digest(self) -> str:
        """Equal for equal specifications only."""
        values = {
            **asdict(self),
            "parameters": {name: list(values) for name, values in self.parameters.items()},
        }
        return sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
