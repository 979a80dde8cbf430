"""Clean-up: expired files, exports whose job is gone, files that belong to no export."""

from datetime import datetime, timedelta

from django.db import connection

from assets.exports.errors import WorkerLost
from assets.exports.files import folder, path_of
from assets.exports.models import Export, ExportState

STRAY_AFTER = timedelta(hours=1)

# A job is retried when its worker dies, and fails after some attempts.
ABANDONED = """
UPDATE exports SET state = 'failed', ended_at = %s, failure = %s
WHERE state IN ('queued', 'running') AND asked_at < %s AND NOT EXISTS (
    SELECT FROM procrastinate_jobs AS job WHERE job.id = exports.job AND job.status IN ('todo', 'doing')
)
"""
SETTLED = timedelta(minutes=1)
"""A job that has just ended may not have stored its result yet."""


def clean_up(at: datetime) -> None:
    """Do all three."""
    remove_expired(at)
    fail_abandoned(at)
    remove_strays(at)


def remove_expired(at: datetime) -> None:
    """Mark exports as expired, then delete their files."""
    for export in Export.objects.filter(state=ExportState.DONE, expires_at__lte=at):
        if Export.objects.filter(id=export.id, state=ExportState.DONE).update(state=ExportState.EXPIRED):
            path_of(export).unlink(missing_ok=True)


def fail_abandoned(at: datetime) -> None:
    """Fail exports whose job ended without storing a result, for example after repeated kills of its worker."""
    with connection.cursor() as cursor:
        cursor.execute(ABANDONED, [at, WorkerLost.code, at - SETTLED])


def remove_strays(at: datetime) -> None:
    """Delete partial files of killed workers, and complete ones that an earlier clean-up missed."""
    current = Export.objects.filter(state__in=(ExportState.DONE, ExportState.RUNNING))
    known = {path_of(export).name for export in current}
    known |= {f".{name}.half" for name in known}
    for file in folder().iterdir():
        if (
            file.name not in known
            and datetime.fromtimestamp(file.stat().st_mtime, at.tzinfo) < at - STRAY_AFTER
        ):
            file.unlink(missing_ok=True)
