"""What reconciling refuses."""

from assets.common.errors import NotFound


class DaysKeepWaiting(Exception):
    """Bulk work queues whole days faster than they are counted; the job is tried again."""


class ReconciliationNotFound(NotFound):
    """There is no such reconciliation."""

    code = "reconciliation_not_found"
