"""Building what is sent: for the days of its period, with the rights that its owner has now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from assets.common.languages import FileLanguage
from assets.exports.datasets import DATASETS
from assets.exports.files import path_of
from assets.exports.models import Export, ExportState
from assets.exports.rights import current_viewer
from assets.exports.services.requests import create_export
from assets.exports.services.run import run_export
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.reports.queries.periods import CalendarName
from assets.schedules.errors import FileFailed
from assets.schedules.models import Schedule, Sending
from assets.schedules.periods import Period, Rhythm, grain_of

FIGURES = (
    ExportKind.OVERVIEW,
    ExportKind.METRICS,
    ExportKind.RANKING,
    ExportKind.PIVOT,
    ExportKind.CONTRIBUTIONS,
    ExportKind.ROWS,
)
"""What has a calendar parameter."""


@dataclass(frozen=True)
class MailFile:
    """The file of a mail. `content` is None where it is too large to be attached."""

    name: str
    media_type: str
    rows: int | None
    size: int
    digest: str
    content: bytes | None
    export: Export


def parameters_of(schedule: Schedule, period: Period) -> dict[str, list[str]]:
    """The query with the days of a period; for a published report, its grain."""
    what, calendar = ExportKind(schedule.what), CalendarName(schedule.calendar)
    query = schedule.query
    if what is ExportKind.REPORT:
        query = {"grain": [grain_of(Rhythm(schedule.rhythm), calendar).value]}
    return with_days(what, query, calendar, period)


def with_days(
    what: ExportKind, query: Mapping[str, Sequence[str]], calendar: CalendarName, period: Period
) -> dict[str, list[str]]:
    """A query without days, with the days of a period and the calendar of its months."""
    params = {name: list(values) for name, values in query.items()}
    if what in FIGURES:
        params["calendar"] = [calendar.value]
    return {**params, "from": [period.first.isoformat()], "to": [period.last.isoformat()]}


def build_file(sending: Sending, *, at: datetime, job: int | None, attached: int) -> MailFile:
    """The file, with its bytes if they fit into `attached`. Raises Forbidden, SecondFactorRequired, FileFailed."""
    current_viewer(sending.schedule.owner_id, DATASETS[ExportKind(sending.schedule.what)].permission)
    export = _existing(sending, at) or _build_export(sending, job)
    return MailFile(
        name=export.name,
        media_type=FileFormat(export.format).media_type,
        rows=export.rows,
        size=export.size or 0,
        digest=export.digest,
        content=path_of(export).read_bytes() if (export.size or 0) <= attached else None,
        export=export,
    )


def _existing(sending: Sending, at: datetime) -> Export | None:
    """The file of a previous attempt: if that mail was sent after all, both have the same bytes."""
    export = sending.export
    if export is None or export.state != ExportState.DONE or not path_of(export).exists():
        return None
    return export if export.expires_at is None or export.expires_at > at else None


def _build_export(sending: Sending, job: int | None) -> Export:
    """An export of the owner's, like any other. Raises FileFailed."""
    schedule = sending.schedule
    spec = spec_of(schedule, parameters_of(schedule, Period(sending.first_day, sending.last_day)))
    export = create_export(schedule.owner_id, spec, job)
    Sending.objects.filter(id=sending.id, attempts=sending.attempts).update(export=export)
    run_export(export.id)
    export.refresh_from_db()
    if export.state != ExportState.DONE:
        raise FileFailed(export.failure or export.state)
    return export


def spec_of(schedule: Schedule, parameters: Mapping[str, Sequence[str]]) -> FileSpec:
    """The specification of the file; CSV has the mark, as mailed files are opened in spreadsheets."""
    return FileSpec(
        what=ExportKind(schedule.what),
        parameters=parameters,
        format=FileFormat(schedule.format),
        language=FileLanguage(schedule.language),
        calendar=CalendarName(schedule.calendar),
        mark=schedule.format == FileFormat.CSV,
    )
