"""Errors of monitoring queries, besides those of every query."""

from assets.common.errors import NotFound
from assets.reports.queries.errors import QueryError


class UnknownGroup(QueryError):
    """The group of tickets does not exist."""

    code = "unknown_group"


class EventNotFound(NotFound):
    """The audit event does not exist."""

    code = "audit_event_not_found"


class JobNotFound(NotFound):
    """The job does not exist or was deleted: successful jobs are kept for a month."""

    code = "job_not_found"
