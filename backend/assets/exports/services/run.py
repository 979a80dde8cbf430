"""The job of an export. Several attempts may start; only the last one may report progress or finish."""

from datetime import datetime
from time import monotonic

from django.db import transaction
from ninja.errors import ValidationError

from assets.common import clock
from assets.common.days import day_of
from assets.common.errors import Refused
from assets.common.retries import ATTEMPTS, DATABASE_AWAY
from assets.common.second_connection import autonomous_transaction
from assets.exports.datasets import DATASETS
from assets.exports.datasets.requester import Requester
from assets.exports.errors import Cancelled
from assets.exports.files import path_of
from assets.exports.limits import LIMITS
from assets.exports.mapping import file_columns, spec_of
from assets.exports.models import UNDER_WAY, Export, ExportState
from assets.exports.rights import current_viewer
from assets.exports.services.build import BuiltFile, build_file, scope_of
from assets.webhooks.events import Event, EventType
from assets.webhooks.services.outbox import publish

PROGRESS_SECONDS = 0.5
"""How often progress is stored, and a cancellation noticed."""

# Guards every write of an attempt: a later attempt or a cancellation makes it match no row.
PROGRESS = "UPDATE exports SET {column} = %s WHERE id = %s AND attempt = %s AND state = 'running'"


def run_export(number: int) -> None:
    """Build the file, unless the export has been cancelled. Failures are stored on the export.

    Raises what is not a refusal, so that the job fails; it is tried again where the database was away.
    """
    export = _claim(number)
    if export is None:
        return
    try:
        built = _build(export)
    except Cancelled:
        return
    except Refused as refusal:
        _finish(export, state=ExportState.FAILED, failure=refusal.code)
    except ValidationError:
        _finish(export, state=ExportState.FAILED, failure="invalid_parameter")
    except DATABASE_AWAY:
        # The job is tried again and takes the export over; the last attempt leaves none that seems to be under way.
        if export.attempt >= ATTEMPTS:
            _finish(export, state=ExportState.FAILED, failure="internal_error")
        raise
    except Exception:
        _finish(export, state=ExportState.FAILED, failure="internal_error")
        raise
    else:
        _publish(export, built)


@transaction.atomic
def _claim(number: int) -> Export | None:
    """Start a new attempt; None if there is nothing left to do."""
    export = Export.objects.select_for_update().filter(id=number, state__in=UNDER_WAY).first()
    if export is None:
        return None
    export.state = ExportState.RUNNING
    export.attempt += 1
    export.started_at = clock.now()
    export.rows, export.written = None, 0
    export.save(update_fields=["state", "attempt", "started_at", "rows", "written"])
    return export


def _build(export: Export) -> BuiltFile:
    """Build the file with the rights that the owner has now. Raises Refused, Cancelled."""
    spec, at = spec_of(export), clock.now()
    assert export.owner_id is not None
    viewer = current_viewer(export.owner_id, DATASETS[spec.what].permission)
    scope = scope_of(spec.what, viewer.scope)
    _report_progress(export, "scope", scope.value)
    requester = Requester(viewer.user_id, scope, day_of(at), spec.language, spec.calendar)
    reported = monotonic()

    def on_count(rows: int) -> None:
        _report_progress(export, "rows", rows)

    def on_progress(rows: int) -> None:
        nonlocal reported
        if monotonic() - reported >= PROGRESS_SECONDS:
            _report_progress(export, "written", rows)
            reported = monotonic()

    return build_file(
        spec,
        requester,
        path_of(export),
        role=viewer.role.value,
        at=at,
        on_count=on_count,
        on_progress=on_progress,
    )


def _report_progress(export: Export, column: str, value: int | str) -> None:
    """Store a value on a second connection, as the first one holds the snapshot. Raises Cancelled."""
    with autonomous_transaction() as connection:
        updated = connection.execute(PROGRESS.format(column=column), [value, export.id, export.attempt])
        if not updated.rowcount:
            raise Cancelled


def _publish(export: Export, built: BuiltFile) -> None:
    """Make the file available to its owner, or remove it if another attempt has taken over."""
    at = clock.now()
    with transaction.atomic():
        owned = _finish(export, state=ExportState.DONE, expires_at=at + LIMITS.life, **file_columns(built))
        if owned:
            publish([_event(export, at)], at)
    if not owned:
        path_of(export).unlink(missing_ok=True)


def _event(export: Export, at: datetime) -> Event:
    return Event(
        EventType.EXPORT_READY,
        at,
        {"export": export.id, "what": export.what, "format": export.format, "expires_at": at + LIMITS.life},
    )


def _finish(export: Export, **values: object) -> bool:
    """Store how the export ended. Returns whether this attempt still owned it."""
    own = Export.objects.filter(id=export.id, attempt=export.attempt, state=ExportState.RUNNING)
    return bool(own.update(ended_at=clock.now(), **values))
