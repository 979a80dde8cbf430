"""Errors of the gateway's statements."""

from assets.common.errors import NotFound, Refused


class StatementBroken(Refused):
    """A statement of the gateway cannot be read."""

    code = "statement_broken"


class StatementNotFound(NotFound):
    """No list of the gateway was compared under this number."""

    code = "gateway_statement_not_found"
