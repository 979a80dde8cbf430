"""Making the file of an export in the worker: begun by many if it must be, finished by one."""

from time import monotonic

from django.db import transaction
from ninja.errors import ValidationError

from assets.common import clock
from assets.common.days import day_of
from assets.common.errors import Refused
from assets.common.second_connection import autonomous_transaction
from assets.exports.build import Made, make, scope_of
from assets.exports.errors import Cancelled
from assets.exports.files import path_of
from assets.exports.limits import LIMITS
from assets.exports.mapping import file_of, wanted_by
from assets.exports.models import UNDER_WAY, Export, ExportState
from assets.exports.rights import viewer_now
from assets.exports.subjects import SUBJECTS
from assets.exports.subjects.asker import Asker

TELL_SECONDS = 0.5
"""How often progress is told, and whether the file is still wanted is asked."""

# Only the attempt that was begun last may say anything of an export, and only while it is wanted.
PROGRESS = "UPDATE exports SET {column} = %s WHERE id = %s AND attempt = %s AND state = 'running'"


def run(number: int) -> None:
    """Make it, if it is still wanted. What goes wrong is told in the register."""
    export = _begin(number)
    if export is None:
        return
    try:
        made = _make(export)
    except Cancelled:
        return
    except Refused as refusal:
        _end(export, state=ExportState.FAILED, failure=refusal.code)
    except ValidationError:
        _end(export, state=ExportState.FAILED, failure="invalid_parameter")
    except Exception:
        _end(export, state=ExportState.FAILED, failure="internal_error")
        raise
    else:
        _offer(export, made)


@transaction.atomic
def _begin(number: int) -> Export | None:
    export = Export.objects.select_for_update().filter(id=number, state__in=UNDER_WAY).first()
    if export is None:
        return None
    export.state = ExportState.RUNNING
    export.attempt += 1
    export.started_at = clock.now()
    export.rows, export.written = None, 0
    export.save(update_fields=["state", "attempt", "started_at", "rows", "written"])
    return export


def _make(export: Export) -> Made:
    """The whole file. Its owner may have another role by now: it counts. Raises Refused, Cancelled."""
    wanted, at = wanted_by(export), clock.now()
    assert export.owner_id is not None
    viewer = viewer_now(export.owner_id, SUBJECTS[wanted.what].permission)
    scope = scope_of(wanted.what, viewer.scope)
    _tell(export, "scope", scope.value)
    asker = Asker(viewer.user_id, scope, day_of(at), wanted.language, wanted.calendar)
    told = monotonic()

    def counted(rows: int) -> None:
        _tell(export, "rows", rows)

    def wrote(rows: int) -> None:
        nonlocal told
        if monotonic() - told >= TELL_SECONDS:
            _tell(export, "written", rows)
            told = monotonic()

    return make(wanted, asker, path_of(export), role=viewer.role.value, at=at, counted=counted, wrote=wrote)


def _tell(export: Export, column: str, value: int | str) -> None:
    """On a connection of its own: the first one looks at one moment. Raises Cancelled."""
    with autonomous_transaction() as connection:
        told = connection.execute(PROGRESS.format(column=column), [value, export.id, export.attempt])
        if not told.rowcount:
            raise Cancelled


def _offer(export: Export, made: Made) -> None:
    at = clock.now()
    ours = _end(
        export,
        state=ExportState.DONE,
        expires_at=at + LIMITS.life,
        **file_of(made),
    )
    if not ours:
        path_of(export).unlink(missing_ok=True)


def _end(export: Export, **values: object) -> bool:
    """Whether it was ours to end."""
    mine = Export.objects.filter(id=export.id, attempt=export.attempt, state=ExportState.RUNNING)
    return bool(mine.update(ended_at=clock.now(), **values))
