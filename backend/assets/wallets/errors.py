"""What the ledger refuses."""

from assets.common.errors import NotFound, Refused


class WalletNotFound(NotFound):
    """There is no such wallet."""

    code = "wallet_not_found"


class TransferNotFound(NotFound):
    """There is no such transfer."""

    code = "transfer_not_found"


class TransferUnbalanced(Refused):
    """The postings of a transfer do not sum to zero in each currency."""

    code = "transfer_unbalanced"


class PostingNotAllowed(Refused):
    """A transfer has at least two postings, none of them zero, each in its wallet's own currency."""

    code = "posting_not_allowed"


class InsufficientFunds(Refused):
    """A user's wallet would go below what its overdraft limit allows."""

    code = "insufficient_funds"


class AlreadyReversed(Refused):
    """A transfer is reversed once, and a reversal not at all."""

    code = "already_reversed"
