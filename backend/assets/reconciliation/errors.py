"""Errors of reconciliation."""

from assets.common.errors import NotFound


class DaysKeepWaiting(Exception):
    """Bulk work queues whole days faster than they are counted; the job is retried."""


class WritersKeepWaiting(Exception):
    """Before books were ever compared, a transaction is open that began to write: rows may still come before others."""


class ReconciliationNotFound(NotFound):
    """The reconciliation does not exist."""

    code = "reconciliation_not_found"
