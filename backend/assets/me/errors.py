"""Errors of queries about the viewer's own data, besides those of every query."""

from assets.reports.queries.errors import QueryError


class BadText(QueryError):
    """The search text is too long or contains control characters."""

    code = "bad_text"


class UnknownChoice(QueryError):
    """The parameter has a value that is not allowed."""

    code = "unknown_choice"
