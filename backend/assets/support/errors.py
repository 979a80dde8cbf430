"""Errors of the service desk, as the caller sees them."""

from assets.common.errors import NotFound, Refused


class LateLoanNotFound(NotFound):
    """There is no such loan, or it is not late."""

    code = "late_loan_not_found"


class BorrowerUnreachable(Refused):
    """No message reaches the borrower: no channel is on, or there is no address."""

    code = "borrower_unreachable"
    status = 409
