"""Holding sealing while history is brought in: days that are over stay open, so that a wrong import can be mended."""

from datetime import datetime

from django.db import connection, transaction

from assets.audit import Action, Actor, record
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.state import hold_sealing, read_state

KIND = "sealing"


@transaction.atomic
def hold(at: datetime, *, by: Actor) -> bool:
    """From here on no day is sealed; whether that is new. Waits for days that are being sealed."""
    _lock()
    if read_state().sealing_held_at is not None:
        return False
    hold_sealing(at)
    record(Action.SEALING_HELD, by=by, object_kind=KIND)
    return True


@transaction.atomic
def release(*, by: Actor) -> bool:
    """Days are sealed again, from the next run of the nightly job on; whether they were held."""
    _lock()
    since = read_state().sealing_held_at
    if since is None:
        return False
    hold_sealing(None)
    record(Action.SEALING_RELEASED, by=by, object_kind=KIND, before={"held_since": since.isoformat()})
    return True


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE seal_lock IN ROW SHARE MODE")
    lock_rollups()
