"""What questions of monitoring are refused for, beside what every question is."""

from assets.common.errors import NotFound
from assets.reports.queries.errors import QueryError


class UnknownGroup(QueryError):
    """There is no such group of tickets."""

    code = "unknown_group"


class EventNotFound(NotFound):
    """There is no such audit event."""

    code = "audit_event_not_found"


class JobNotFound(NotFound):
    """There is no such job, or it was forgotten: jobs that ended well are kept for a month."""

    code = "job_not_found"
