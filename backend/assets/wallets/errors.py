"""Errors of the ledger."""

from assets.common.errors import NotFound, Refused


class WalletNotFound(NotFound):
    """The wallet does not exist."""

    code = "wallet_not_found"


class TransferNotFound(NotFound):
    """The transfer does not exist."""

    code = "transfer_not_found"


class TransferUnbalanced(Refused):
    """The postings of a transfer do not sum to zero in each currency."""

    code = "transfer_unbalanced"


class PostingNotAllowed(Refused):
    """A transfer needs at least two non-zero postings, each in its wallet's currency."""

    code = "posting_not_allowed"


class InsufficientFunds(Refused):
    """The wallet's balance would fall below its overdraft limit."""

    code = "insufficient_funds"


class WalletOfSource(Refused):
    """The wallet's entries are brought by a source, which alone says what is in it."""

    code = "wallet_of_source"
    status = 409


class AlreadyReversed(Refused):
    """A transfer can be reversed once, and a reversal cannot be reversed."""

    code = "already_reversed"
