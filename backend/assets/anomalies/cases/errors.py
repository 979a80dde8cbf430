"""Errors of cases, as the caller sees them."""

from assets.common.errors import NotFound, Refused


class OddCaseNotFound(NotFound):
    """There is no such case."""

    code = "odd_case_not_found"


class OwnCase(Refused):
    """Nobody reviews a case about themselves."""

    code = "own_case"
    status = 403
