"""Reading the register: one's own exports, and the manifest of a file."""

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


def position(asked: ExportsParams) -> int | None:
    """The last one of the page before; None for the first. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, asked.cursor)
    return int(number)


def exports(viewer: Viewer, asked: ExportsParams, before: int | None) -> Exports:
    """A page of one's own, newest first."""
    found = Export.objects.filter(owner_id=viewer.user_id).defer("manifest").order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    page = list(found[: asked.limit + 1])
    shown, more = page[: asked.limit], len(page) > asked.limit
    return Exports(
        exports=[told(one) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if more else None,
        limits=ExportLimits(
            at_once=LIMITS.at_once,
            days_kept=LIMITS.days_kept,
            minutes=LIMITS.minutes,
            upload=max(settings.UPLOADS.values()),
        ),
    )


def export(viewer: Viewer, number: int) -> Export:
    """One of one's own. Raises ExportNotFound."""
    found = Export.objects.filter(id=number, owner_id=viewer.user_id).first()
    if found is None:
        raise ExportNotFound(f"you have no export {number}")
    return found


def ready(viewer: Viewer, number: int) -> Export:
    """One of one's own whose file is there. Raises ExportNotFound, ExportNotReady, ExportExpired."""
    found = export(viewer, number)
    if found.state == ExportState.EXPIRED:
        raise ExportExpired("the file was removed")
    if found.state != ExportState.DONE:
        raise ExportNotReady(f"the export is {found.state}")
    return found


def manifest(viewer: Viewer, number: int) -> ExportManifest:
    """What vouches for the file of one's own export. Raises ExportNotFound, ExportNotReady."""
    found = export(viewer, number)
    if found.manifest is None:
        raise ExportNotReady(f"the export is {found.state}")
    return ExportManifest.model_validate(found.manifest)


def told(one: Export) -> ExportOut:
    """An export as its owner is told of it."""
    what = ExportKind(one.what)
    english, farsi = (
        title(what, one.parameters, language) for language in (FileLanguage.EN, FileLanguage.FA)
    )
    return ExportOut(
        id=one.id,
        title=ExportTitle(en=english, fa=farsi),
        what=what,
        query=one.parameters,
        format=FileFormat(one.format),
        language=FileLanguage(one.language),
        calendar=CalendarName(one.calendar),
        state=ExportState(one.state),
        asked_at=one.asked_at,
        started_at=one.started_at,
        ended_at=one.ended_at,
        expires_at=one.expires_at,
        written=one.written,
        rows=one.rows,
        name=one.name or None,
        size=one.size,
        sha256=one.digest or None,
        failure=one.failure or None,
    )
