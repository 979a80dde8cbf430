"""API schemas of exports."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from assets.access.views.schemas import Body
from assets.common.fields import Cursor, Maybe
from assets.common.languages import FileLanguage
from assets.exports.models import ExportState
from assets.exports.spec import ExportKind, FileFormat
from assets.reports.queries.periods import CalendarName

MOST = 100
MOST_PARAMETERS = 20
MOST_VALUES = 200

Name = Annotated[str, StringConstraints(min_length=1, max_length=32)]
ParameterValue = Annotated[str, StringConstraints(max_length=500)]


class ExportIn(Body):
    """A query by the parameters of its own operation, and the format of its file.

    Rows take their metric as a parameter, and no page: a file has all rows.
    """

    what: ExportKind
    query: Annotated[
        dict[Name, ParameterValue | Annotated[list[ParameterValue], Field(max_length=MOST_VALUES)]],
        Field(max_length=MOST_PARAMETERS),
    ] = {}
    format: FileFormat
    language: Annotated[FileLanguage, Field(description="Of headings and names.")] = FileLanguage.EN
    calendar: Annotated[
        CalendarName, Field(description="persian: each day in that calendar too, in a column of its own.")
    ] = CalendarName.GREGORIAN
    mark: Annotated[
        bool, Field(description="Of CSV: a byte order mark, by which spreadsheets know UTF-8.", strict=True)
    ] = False

    def parameters(self) -> dict[str, list[str]]:
        """The parameters as lists, as in a query string."""
        return {
            name: [value] if isinstance(value, str) else list(value) for name, value in self.query.items()
        }


class ExportsParams(Schema):
    """Which page of the viewer's exports, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class ExportTitle(Schema):
    """What is in a file, in both languages."""

    en: str
    fa: str


class ExportOut(Schema):
    """An export: its progress and, once it is done, its file. `rows` are known soon after it starts."""

    id: int
    title: ExportTitle
    what: ExportKind
    query: dict[str, list[str]]
    format: FileFormat
    language: FileLanguage
    calendar: CalendarName
    state: ExportState
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    expires_at: datetime | None
    written: int
    rows: int | None
    name: str | None
    size: Annotated[int | None, Field(description="Bytes.")]
    sha256: str | None
    failure: Annotated[str | None, Field(description="The code of the problem, where it failed.")]


class ExportLimits(Schema):
    """Limits of exports."""

    at_once: Annotated[int, Field(description="Exports of one person in the making.")]
    days_kept: Annotated[int, Field(description="Days after which a file is removed.")]
    minutes: Annotated[int, Field(description="Minutes that making a file may take.")]
    upload: Annotated[int, Field(description="Bytes of a file that can be verified.")]


class Exports(Schema):
    """A page of the viewer's exports."""

    exports: list[ExportOut]
    next: str | None
    limits: ExportLimits


class MadeBy(Schema):
    """For whom a file was built; without a user, on the server's terminal."""

    user: int | None
    role: str


class ExportManifest(Schema):
    """What a file contains and how it was built; available after the file is removed."""

    what: ExportKind
    query: dict[str, Any]
    of: Annotated[
        dict[str, Any] | None, Field(description="The figure that the rows add up to, in minor units.")
    ]
    format: FileFormat
    language: FileLanguage
    calendar: CalendarName
    columns: list[str]
    amounts: str
    cut: Annotated[
        str | None,
        Field(description="The cells that hold only the beginning of their text; null where there are none."),
    ]
    file: str
    rows: Annotated[str, Field(description="How many of how many are in it.", examples=["12 of 12"])]
    size: int
    sha256: str
    watermark: datetime | None
    version: int
    made_by: MadeBy
    made_at: datetime
    made_with: Annotated[str, Field(description="The version of the code.")]

    @classmethod
    def of_stored(cls, stored: Mapping[str, Any]) -> Self:
        """The manifest as an export keeps it; older ones say nothing of cells that are cut."""
        return cls.model_validate({"cut": None, **stored})


class VerifiedFile(Schema):
    """Whether a file was exported here and is unchanged; its manifest if so."""

    sha256: str
    size: int
    known: bool
    manifest: ExportManifest | None
