"""Errors of transfers between users. None of them says whether somebody has an account."""

from assets.common.errors import Refused
from assets.user_transfers.limits import LIMITS


class UserTransfersOff(Refused):
    """Users cannot send money to each other on this server."""

    code = "user_transfers_off"
    status = 409


class UserTransferAmountNotAllowed(Refused):
    """The amount is nothing, or more than the user can still send today."""

    code = "user_transfer_amount_not_allowed"
    field = "amount"

    def __init__(self, amount: int, *, most: int) -> None:
        super().__init__(f"{amount} IRR is not between 1 and {most}, which is what is left of today")
        self.allowed = {"least": "1", "most": str(most), "currency": "IRR"}


class UserTransferNotCovered(Refused):
    """The sender's wallet does not hold the amount."""

    code = "user_transfer_not_covered"
    field = "amount"


class UserTransferNotPossible(Refused):
    """Money cannot be sent to this address."""

    code = "user_transfer_not_possible"
    field = "to"

    def __init__(self) -> None:
        super().__init__("no money can be sent to this address: look whether it is written right")


class TooManyTransferAttempts(Refused):
    """The user tried as many addresses in vain as are allowed."""

    code = "too_many_transfer_attempts"
    status = 429
    retry_after = 3600

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.attempts} addresses were tried in vain: try again in an hour")
        self.allowed = {"attempts": LIMITS.attempts}
