"""What is to be exported, as a frozen value: the question, and the shape of its file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256

from assets.common.languages import FileLanguage
from assets.reports.queries.periods import CalendarName


class ExportKind(StrEnum):
    """What there is to export."""

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
    """The formats of a file: pages to read, or rows to go on with."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PARQUET = "parquet"

    @property
    def ending(self) -> str:
        """What a file's name ends with. JSON is one object on each line."""
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
"""What there is a document of."""


def formats_of(what: ExportKind) -> tuple[FileFormat, ...]:
    """The formats in which there are files of it."""
    return tuple(one for one in FileFormat if one is not FileFormat.PDF or what in PRINTED)


@dataclass(frozen=True, kw_only=True)
class FileSpec:
    """A question by its parameters, and how its file is to be.

    `calendar` persian adds each day in that calendar; `mark` puts a byte order mark before a CSV file, by which
    spreadsheets know that it is UTF-8.
    """

    what: ExportKind
    parameters: Mapping[str, Sequence[str]]
    format: FileFormat
    language: FileLanguage = FileLanguage.EN
    calendar: CalendarName = CalendarName.GREGORIAN
    mark: bool = False

    def digest(self) -> str:
        """The same for the same wish alone."""
        told = {**asdict(self), "parameters": {name: list(held) for name, held in self.parameters.items()}}
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
