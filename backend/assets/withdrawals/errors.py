"""Errors of withdrawals, as the caller sees them."""

from assets.common.errors import NotFound, Refused
from assets.withdrawals.limits import LIMITS


class WithdrawalNotFound(NotFound):
    """The withdrawal does not exist, or belongs to someone else."""

    code = "withdrawal_not_found"


class WithdrawalAmountNotAllowed(Refused):
    """The amount of a withdrawal is below the least, or more than the user can still withdraw today."""

    code = "withdrawal_amount_not_allowed"
    field = "amount"

    def __init__(self, amount: int, *, least: int, most: int) -> None:
        super().__init__(f"{amount} IRR is not between {least} and {most}, which is what is left of today")
        self.allowed = {"least": str(least), "most": str(most), "currency": "IRR"}


class WithdrawalNotCovered(Refused):
    """The wallet does not hold the amount."""

    code = "withdrawal_not_covered"
    field = "amount"


class IbanNotValid(Refused):
    """The account number is not an Iranian IBAN, or one of its digits is wrong."""

    code = "iban_not_valid"
    field = "iban"

    def __init__(self) -> None:
        super().__init__("an IBAN is IR and 24 digits, of which the first two check the others")


class PayoutReferenceNotValid(Refused):
    """The bank's reference of a payout is 4 to 40 letters and digits."""

    code = "payout_reference_not_valid"
    field = "reference"


class PayoutReferenceTaken(Refused):
    """Another withdrawal was paid out under this reference."""

    code = "payout_reference_taken"
    field = "reference"
    status = 409

    def __init__(self, _: str = "") -> None:
        super().__init__("another withdrawal has this reference: look whether it was the one that was paid")


class TooManyWithdrawals(Refused):
    """The user has as many withdrawals under way as are allowed."""

    code = "too_many_withdrawals"
    status = 409

    def __init__(self) -> None:
        super().__init__(
            f"{LIMITS.open} of your withdrawals are under way: cancel one, or wait for a decision"
        )
        self.allowed = {"open": LIMITS.open}


class OwnWithdrawal(Refused):
    """Nobody decides on a withdrawal of their own."""

    code = "own_withdrawal"
    status = 403


class WithdrawalHeld(Refused):
    """The withdrawal is odd, and nobody has reviewed it yet."""

    code = "withdrawal_held"
    status = 409


class WithdrawalMoveNotAllowed(Refused):
    """The state of the withdrawal does not allow this."""

    code = "withdrawal_move_not_allowed"
    status = 409

    def __init__(self, message: str, allowed: list[str] | None = None) -> None:
        super().__init__(message)
        self.allowed = allowed or []
