"""The one table of a withdrawal's moves: whose each is, from which state, to which, and what money it moves.

The services, the API and the pages read it. The database has the states and the transfers, and refuses any other step.
"""

from dataclasses import dataclass
from enum import StrEnum

from assets.withdrawals.models import WithdrawalState


class WithdrawalMove(StrEnum):
    """What is done with a withdrawal, as addresses and buttons call it."""

    CANCEL = "cancel"
    CONFIRM = "confirm"
    REFUSE = "refuse"
    RETURN = "return"


class Side(StrEnum):
    """Who moves it: the user who withdraws, or somebody else who may decide on withdrawals."""

    OWNER = "owner"
    ADMINISTRATOR = "administrator"


class MoneyMove(StrEnum):
    """What becomes of the reserved money: given back, paid out, or back from the bank into the wallet."""

    RELEASE = "release"
    PAY_OUT = "pay_out"
    TAKE_BACK = "take_back"


@dataclass(frozen=True)
class Move:
    """A move from one state to another, and whose it is."""

    name: WithdrawalMove
    by: Side
    before: WithdrawalState
    after: WithdrawalState
    money: MoneyMove


_STATE = WithdrawalState

MOVES = (
    Move(WithdrawalMove.CANCEL, Side.OWNER, _STATE.REQUESTED, _STATE.CANCELLED, MoneyMove.RELEASE),
    Move(WithdrawalMove.CONFIRM, Side.ADMINISTRATOR, _STATE.REQUESTED, _STATE.CONFIRMED, MoneyMove.PAY_OUT),
    Move(WithdrawalMove.REFUSE, Side.ADMINISTRATOR, _STATE.REQUESTED, _STATE.REFUSED, MoneyMove.RELEASE),
    Move(WithdrawalMove.RETURN, Side.ADMINISTRATOR, _STATE.CONFIRMED, _STATE.RETURNED, MoneyMove.TAKE_BACK),
)
"""In the order of their buttons. Each name is one move."""

BY_NAME = {move.name: move for move in MOVES}


def moves_from(state: WithdrawalState, side: Side) -> list[WithdrawalMove]:
    """What a side may do in a state."""
    return [move.name for move in MOVES if move.before is state and move.by is side]
