"""Failures without an exception of our own: of the request as such, or of the server."""

from assets.problems.shape import Problem, problem

GENERAL: dict[str, tuple[int, str]] = {
    "bad_request": (400, "The request cannot be read."),
    "tls_required": (403, "This server accepts encrypted connections only."),
    "forbidden": (403, "This is not allowed."),
    "not_found": (404, "There is nothing at this address."),
    "method_not_allowed": (405, "This address does not allow this method."),
    "too_slow": (408, "The request did not arrive in time."),
    "too_large": (413, "The request is too large."),
    "address_too_long": (414, "The address is too long."),
    "invalid_parameter": (422, "A parameter, or a field of the body, has an invalid value."),
    "too_many_requests": (429, "You have too many requests under way. Try again when they are answered."),
    "headers_too_large": (431, "The request has too many or too long headers."),
    "internal_error": (500, "An internal error occurred. It has been logged."),
    "query_timeout": (503, "The query took too long. Request fewer days, or less at once."),
    "database_unavailable": (503, "The database is unavailable."),
}
"""Code to status and meaning. Of those with one status, the last is for a failure that is known by it alone."""

RETRY_AFTER = {"too_many_requests": "2", "database_unavailable": "5"}
"""Seconds after which it may be otherwise, by code."""

_CODES = {status: code for code, (status, _) in GENERAL.items()}


def general(code: str, detail: str | None = None) -> Problem:
    """The problem of a code; the detail is its meaning when there is no more to say."""
    status, title = GENERAL[code]
    return problem(status=status, code=code, title=title, detail=detail or title)


def general_of(status: int) -> Problem:
    """The problem of an HTTP status that something other than the API answered with."""
    code = _CODES.get(status, "bad_request" if status < 500 else "internal_error")
    return {**general(code), "status": status}
