"""Errors of reconciliation."""

from assets.common.errors import NotFound


class DaysKeepWaiting(Exception):
    """Bulk work queues whole days faster than they are counted; the job is retried."""


class ReconciliationNotFound(NotFound):
    """The reconciliation does not exist."""

    code = "reconciliation_not_found"
