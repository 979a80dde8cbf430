"""The one table of a loan's moves: who may, from which state, to which, and what money it moves.

The services, the API and the pages read it. The database has the states alone, and refuses any other step.
"""

from dataclasses import dataclass
from enum import StrEnum

from assets.notifications.kinds import MessageKind
from assets.tickets.models import TicketEvent, TicketState
from assets.tickets.selectors import Side


class MoveName(StrEnum):
    """What one of the two people does, as addresses and buttons call it."""

    ACCEPT = "accept"
    DECLINE = "decline"
    CANCEL = "cancel"
    HAND_OVER = "hand-over"
    RETURN = "return"


class MoneyMove(StrEnum):
    """What becomes of the price: set aside, given back, or paid to the lender less the fee."""

    RESERVE = "reserve"
    RELEASE = "release"
    SETTLE = "settle"


@dataclass(frozen=True)
class Move:
    """A move from one state, whose it is, and what the other of the two is written of it."""

    name: MoveName
    by: tuple[Side, ...]
    before: TicketState
    event: TicketEvent.Move
    message: MessageKind
    money: MoneyMove | None = None


_EVENT = TicketEvent.Move
_EITHER = (Side.BORROWER, Side.LENDER)

MOVES = (
    Move(
        MoveName.ACCEPT,
        (Side.LENDER,),
        TicketState.PENDING,
        _EVENT.ACCEPTED,
        MessageKind.LOAN_ACCEPTED,
        MoneyMove.RESERVE,
    ),
    Move(MoveName.DECLINE, (Side.LENDER,), TicketState.PENDING, _EVENT.CANCELLED, MessageKind.LOAN_DECLINED),
    Move(
        MoveName.CANCEL, (Side.BORROWER,), TicketState.PENDING, _EVENT.CANCELLED, MessageKind.LOAN_CANCELLED
    ),
    Move(
        MoveName.HAND_OVER, (Side.LENDER,), TicketState.ACCEPTED, _EVENT.ACTIVATED, MessageKind.LOAN_STARTED
    ),
    Move(
        MoveName.CANCEL,
        _EITHER,
        TicketState.ACCEPTED,
        _EVENT.CANCELLED,
        MessageKind.LOAN_CANCELLED,
        MoneyMove.RELEASE,
    ),
    Move(
        MoveName.RETURN,
        (Side.LENDER,),
        TicketState.ACTIVE,
        _EVENT.COMPLETED,
        MessageKind.LOAN_RETURNED,
        MoneyMove.SETTLE,
    ),
)
"""In the order of their buttons."""


def moves_from(state: TicketState, side: Side) -> tuple[Move, ...]:
    """What a side may do in a state."""
    return tuple(move for move in MOVES if move.before is state and (side in move.by or side is Side.BOTH))


def find_move(name: MoveName, state: TicketState, side: Side) -> Move | None:
    """A move by its name, where that side may make it in that state."""
    return next((move for move in moves_from(state, side) if move.name is name), None)
