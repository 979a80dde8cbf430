"""Reading exports: the viewer's own, and the manifest of a file."""

from django.conf import settings

from assets.access.viewer import Viewer
from assets.common.cursors import read_cursor, write_cursor
from assets.common.languages import FileLanguage
from assets.exports.errors import ExportExpired, ExportNotFound, ExportNotReady
from assets.exports.filenames import title
from assets.exports.limits import LIMITS
from assets.exports.models import Export, ExportState
from assets.exports.schemas import (
    ExportLimits,
    ExportManifest,
    ExportOut,
    Exports,
    ExportsParams,
    ExportTitle,
)
from assets.exports.spec import ExportKind, FileFormat
from assets.reports.queries.periods import CalendarName

QUESTION = "exports"


def position(params: ExportsParams) -> int | None:
    """The last id of the previous page; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_exports(viewer: Viewer, params: ExportsParams, before: int | None) -> Exports:
    """A page of the viewer's exports, newest first."""
    found = Export.objects.filter(owner_id=viewer.user_id).defer("manifest").order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: params.limit + 1])
    shown, more = page[: params.limit], len(page) > params.limit
    return Exports(
        exports=[serialize_export(export) for export in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if more else None,
        limits=ExportLimits(
            at_once=LIMITS.at_once,
            days_kept=LIMITS.days_kept,
            minutes=LIMITS.minutes,
            upload=max(settings.UPLOADS.values()),
        ),
    )


def get_export(viewer: Viewer, number: int) -> Export:
    """An export of the viewer's. Raises ExportNotFound."""
    found = Export.objects.filter(id=number, owner_id=viewer.user_id).first()
    if found is None:
        raise ExportNotFound(f"you have no export {number}")
    return found


def get_finished_export(viewer: Viewer, number: int) -> Export:
    """An export of the viewer's whose file exists. Raises ExportNotFound, ExportNotReady, ExportExpired."""
    found = get_export(viewer, number)
    if found.state == ExportState.EXPIRED:
        raise ExportExpired("the file was removed")
    if found.state != ExportState.DONE:
        raise ExportNotReady(f"the export is {found.state}")
    return found


def get_manifest(viewer: Viewer, number: int) -> ExportManifest:
    """The manifest of an export of the viewer's. Raises ExportNotFound, ExportNotReady."""
    found = get_export(viewer, number)
    if found.manifest is None:
        raise ExportNotReady(f"the export is {found.state}")
    return ExportManifest.of_stored(found.manifest)


def serialize_export(export: Export) -> ExportOut:
    """An export as the API returns it."""
    what = ExportKind(export.what)
    english, farsi = (
        title(what, export.parameters, language) for language in (FileLanguage.EN, FileLanguage.FA)
    )
    return ExportOut(
        id=export.id,
        title=ExportTitle(en=english, fa=farsi),
        what=what,
        query=export.parameters,
        format=FileFormat(export.format),
        language=FileLanguage(export.language),
        calendar=CalendarName(export.calendar),
        state=ExportState(export.state),
        asked_at=export.asked_at,
        started_at=export.started_at,
        ended_at=export.ended_at,
        expires_at=export.expires_at,
        written=export.written,
        rows=export.rows,
        name=export.name or None,
        size=export.size,
        sha256=export.digest or None,
        failure=export.failure or None,
    )
