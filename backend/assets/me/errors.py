"""Why a question about own data is refused, beside what every question is refused for."""

from assets.reports.queries.errors import QueryError


class BadText(QueryError):
    """The text that is searched for is too long, or has control characters."""

    code = "bad_text"


class UnknownChoice(QueryError):
    """The parameter has none of the values that it may have."""

    code = "unknown_choice"
