"""Clearing away: files at the end of their time, exports that nobody makes any more, files that belong to none."""

from datetime import datetime, timedelta

from django.db import connection

from assets.exports.errors import WorkerLost
from assets.exports.files import folder, path_of
from assets.exports.models import Export, ExportState

STRAY_AFTER = timedelta(hours=1)

# A job is tried again when its worker dies, and fails after some times.
LOST = """
UPDATE exports SET state = 'failed', ended_at = %s, failure = %s
WHERE state IN ('queued', 'running') AND asked_at < %s AND NOT EXISTS (
    SELECT FROM procrastinate_jobs AS job WHERE job.id = exports.job AND job.status IN ('todo', 'doing')
)
"""
SETTLED = timedelta(minutes=1)
"""A job that has just ended may not have been told of yet."""


def tidy(at: datetime) -> None:
    """Do all three."""
    expire(at)
    give_up(at)
    sweep(at)


def expire(at: datetime) -> None:
    """Files whose time is over: first they are no longer offered, then they are gone."""
    for export in Export.objects.filter(state=ExportState.DONE, expires_at__lte=at):
        if Export.objects.filter(id=export.id, state=ExportState.DONE).update(state=ExportState.EXPIRED):
            path_of(export).unlink(missing_ok=True)


def give_up(at: datetime) -> None:
    """Exports whose job has ended without a word, as that of a worker that was killed again and again."""
    with connection.cursor() as cursor:
        cursor.execute(LOST, [at, WorkerLost.code, at - SETTLED])


def sweep(at: datetime) -> None:
    """Files of killed workers, and whole ones whose removal was missed."""
    kept = {
        path_of(one).name for one in Export.objects.filter(state__in=(ExportState.DONE, ExportState.RUNNING))
    }
    kept |= {f".{name}.half" for name in kept}
    for file in folder().iterdir():
        if (
            file.name not in kept
            and datetime.fromtimestamp(file.stat().st_mtime, at.tzinfo) < at - STRAY_AFTER
        ):
            file.unlink(missing_ok=True)
