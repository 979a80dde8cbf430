"""A move of a loan, and its money: both or neither."""

from collections.abc import Callable
from datetime import datetime, timedelta

from assets.common.row_scope import Scope, row_scope
from assets.common.transactions import write_transaction
from assets.loans.errors import TicketOfSource
from assets.loans.messages import queue_move_message
from assets.loans.moves import MoneyMove, Move, MoveName, find_move, moves_from
from assets.tickets.errors import TicketMoveNotAllowed, TicketNotFound
from assets.tickets.models import Ticket, TicketEvent, TicketState
from assets.tickets.selectors import Side
from assets.tickets.services import lock_ticket, record_ticket_move
from assets.wallets import ledger
from assets.wallets.errors import InsufficientFunds

POST: dict[MoneyMove, Callable[[Ticket, datetime], object]] = {
    MoneyMove.RESERVE: ledger.reserve,
    MoneyMove.RELEASE: ledger.release,
    MoneyMove.SETTLE: ledger.settle,
}


def move_ticket(*, ticket_id: int, user_id: int, name: MoveName, at: datetime) -> Ticket:
    """Carry out a move of one of the ticket's two people; returns the ticket as it is then.

    Of several at once, one is carried out: the others saw a state that is no more. Raises TicketNotFound (also where
    the ticket is others'), TicketOfSource, TicketMoveNotAllowed, InsufficientFunds, AssetAway, WalletOfSource; then
    nothing has changed.
    """
    with row_scope(Scope.OWN, user_id):
        seen = Ticket.objects.filter(id=ticket_id).first()
    if seen is None or (side := side_of(seen, user_id)) is None:
        raise TicketNotFound(f"you have no ticket {ticket_id}")
    if seen.days is None:
        raise TicketOfSource(f"ticket {ticket_id} was brought by a source, which moves it")
    move = find_move(name, TicketState(seen.state), side)
    if move is None:
        raise _not_allowed(TicketState(seen.state), side)
    return _carry_out(ticket_id, user_id, move, at)


def side_of(ticket: Ticket, user_id: int) -> Side | None:
    """Whether a user borrows or lends by a ticket, if either."""
    borrows, lends = ticket.borrower_id == user_id, ticket.lender_id == user_id
    return Side.BOTH if borrows and lends else Side.BORROWER if borrows else Side.LENDER if lends else None


@write_transaction
def _carry_out(ticket_id: int, user_id: int, move: Move, at: datetime) -> Ticket:
    state = lock_ticket(ticket_id)
    if state is not move.before:
        raise TicketMoveNotAllowed(
            f"the ticket has moved meanwhile, and is {state.value} now: look at it again"
        )
    ticket = Ticket.objects.get(id=ticket_id)
    assert ticket.days is not None
    # Another machine's clock may be ahead of this one's.
    moment = max(at, *filter(None, (ticket.created_at, ticket.accepted_at, ticket.activated_at)))
    starts = move.event is TicketEvent.Move.ACTIVATED
    record_ticket_move(
        ticket_id=ticket_id,
        move=move.event,
        at=moment,
        actor_id=user_id,
        due_at=moment + timedelta(days=ticket.days) if starts else None,
    )
    if move.money is not None:
        _post(move.money, ticket, moment)
    moved = Ticket.objects.get(id=ticket_id)
    queue_move_message(move.message, moved, by=user_id, at=moment)
    return moved


def _post(money: MoneyMove, ticket: Ticket, at: datetime) -> None:
    try:
        POST[money](ticket, at)
    except InsufficientFunds as refusal:
        raise InsufficientFunds("the borrower's wallet does not hold the price") from refusal


def _not_allowed(state: TicketState, side: Side) -> TicketMoveNotAllowed:
    allowed = [move.name.value for move in moves_from(state, side)]
    return TicketMoveNotAllowed(
        f"the ticket is {state.value}: this is not its {side.value}'s move", allowed=allowed
    )
