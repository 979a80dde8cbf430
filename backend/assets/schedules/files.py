"""Making what is sent: of the days of its period, under the rights that its owner has at this moment."""

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
from assets.schedules.frequency import Rhythm
from assets.schedules.models import Schedule, Sending
from assets.schedules.periods import Period, grain_of

FIGURES = (
    ExportKind.OVERVIEW,
    ExportKind.METRICS,
    ExportKind.RANKING,
    ExportKind.PIVOT,
    ExportKind.CONTRIBUTIONS,
    ExportKind.ROWS,
)
"""What asks in a calendar."""


@dataclass(frozen=True)
class File:
    """What is sent. `content` is None where it is too large to be held."""

    name: str
    media_type: str
    rows: int | None
    size: int
    digest: str
    content: bytes | None
    export: Export


def parameters_of(schedule: Schedule, period: Period) -> dict[str, list[str]]:
    """The question with the days of a period; of a published report, which one it is."""
    what, calendar = ExportKind(schedule.what), CalendarName(schedule.calendar)
    query = schedule.query
    if what is ExportKind.REPORT:
        query = {"grain": [grain_of(Rhythm(schedule.rhythm), calendar).value]}
    return with_days(what, query, calendar, period)


def with_days(
    what: ExportKind, query: Mapping[str, Sequence[str]], calendar: CalendarName, period: Period
) -> dict[str, list[str]]:
    """A question that names no days, of the days of a period; its months are the calendar's."""
    asked = {name: list(values) for name, values in query.items()}
    if what in FIGURES:
        asked["calendar"] = [calendar.value]
    return {**asked, "from": [period.first.isoformat()], "to": [period.last.isoformat()]}


def make(sending: Sending, *, at: datetime, job: int | None, attached: int) -> File:
    """The file, with its bytes up to a size. Raises Forbidden, SecondFactorRequired, FileFailed."""
    current_viewer(sending.schedule.owner_id, DATASETS[ExportKind(sending.schedule.what)].permission)
    export = _kept(sending, at) or _export(sending, job)
    return File(
        name=export.name,
        media_type=FileFormat(export.format).media_type,
        rows=export.rows,
        size=export.size or 0,
        digest=export.digest,
        content=path_of(export).read_bytes() if (export.size or 0) <= attached else None,
        export=export,
    )


def _kept(sending: Sending, at: datetime) -> Export | None:
    """The file that an attempt before has made: whoever got it then gets the same bytes."""
    export = sending.export
    if export is None or export.state != ExportState.DONE or not path_of(export).exists():
        return None
    return export if export.expires_at is None or export.expires_at > at else None


def _export(sending: Sending, job: int | None) -> Export:
    """A file of its owner's, in the register of exports like any other. Raises FileFailed."""
    schedule = sending.schedule
    wanted = wanted_by(schedule, parameters_of(schedule, Period(sending.first_day, sending.last_day)))
    export = create_export(schedule.owner_id, wanted, job)
    Sending.objects.filter(id=sending.id, attempts=sending.attempts).update(export=export)
    run_export(export.id)
    export.refresh_from_db()
    if export.state != ExportState.DONE:
        raise FileFailed(export.failure or export.state)
    return export


def wanted_by(schedule: Schedule, parameters: Mapping[str, Sequence[str]]) -> FileSpec:
    """The wish for a file; CSV that comes by mail is opened in spreadsheets, which want the mark."""
    return FileSpec(
        what=ExportKind(schedule.what),
        parameters=parameters,
        format=FileFormat(schedule.format),
        language=FileLanguage(schedule.language),
        calendar=CalendarName(schedule.calendar),
        mark=schedule.format == FileFormat.CSV,
    )
