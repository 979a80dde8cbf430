"""Every move, from every state, by everybody: what the table allows is carried out with its money, and nothing else."""

from itertools import product

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.loans.moves import MOVES, MoneyMove, MoveName, moves_from
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side
from assets.wallets.models import WalletKind
from tests.access.signing_in import as_user, join
from tests.loans.lending import (
    FEE,
    PATHS,
    PRICE,
    assert_money_is_conserved,
    balance,
    held,
    pair,
    post,
    state_of,
)
from tests.reports.api.reading import problem

pytestmark = pytest.mark.django_db(transaction=True)

SIDES = (Side.BORROWER, Side.LENDER)

ALLOWED = {
    (MoveName.ACCEPT, TicketState.PENDING, Side.LENDER): TicketState.ACCEPTED,
    (MoveName.DECLINE, TicketState.PENDING, Side.LENDER): TicketState.CANCELLED,
    (MoveName.CANCEL, TicketState.PENDING, Side.BORROWER): TicketState.CANCELLED,
    (MoveName.CANCEL, TicketState.ACCEPTED, Side.BORROWER): TicketState.CANCELLED,
    (MoveName.CANCEL, TicketState.ACCEPTED, Side.LENDER): TicketState.CANCELLED,
    (MoveName.HAND_OVER, TicketState.ACCEPTED, Side.LENDER): TicketState.ACTIVE,
    (MoveName.RETURN, TicketState.ACTIVE, Side.LENDER): TicketState.COMPLETED,
}
"""All that is allowed, and where it leads: written out again, so that a change of the table is seen."""

SHARES = {
    TicketState.PENDING: (PRICE, 0, 0, 0),
    TicketState.ACCEPTED: (0, 0, PRICE, 0),
    TicketState.ACTIVE: (0, 0, PRICE, 0),
    TicketState.COMPLETED: (0, PRICE - FEE, 0, FEE),
    TicketState.CANCELLED: (PRICE, 0, 0, 0),
}
"""Who has the price in a state: the borrower, the lender, escrow, revenue."""


@pytest.mark.parametrize("state", TicketState)
def test_every_move_by_either_side_is_in_the_table_or_refused_with_what_is_allowed(
    state: TicketState,
) -> None:
    for name, side in product(MoveName, SIDES):
        two = pair()
        ticket = two.ticket(state)
        person = two.borrower if side is Side.BORROWER else two.lender
        answer = post(as_user(person), f"tickets/{ticket}/{name.value}/")
        after = ALLOWED.get((name, state, side))
        if after is None:
            refused = problem(answer, 409)
            assert refused["code"] == "ticket_move_not_allowed"
            assert refused.get("allowed") == [each.name for each in moves_from(state, side)]
        else:
            body = answer.json()
            assert (answer.status_code, body["state"]) == (200, after), (name, side)
            assert [each["move"] for each in body["moves"]] == [each.name for each in moves_from(after, side)]
        assert state_of(ticket) == (after or state)
        shares = (
            balance(two.borrower.id),
            balance(two.lender.id),
            held(WalletKind.ESCROW, ticket),
            held(WalletKind.REVENUE, ticket),
        )
        assert shares == SHARES[state_of(ticket)], (name, side)
    assert_money_is_conserved()


@pytest.mark.quick
def test_the_table_allows_what_is_written_here_and_names_every_move() -> None:
    assert {(move.name, move.before, side) for move in MOVES for side in move.by} == set(ALLOWED)
    assert {move.name for move in MOVES} == set(MoveName)
    assert {move.money for move in MOVES} == {None, *MoneyMove}


def test_who_is_neither_borrower_nor_lender_finds_nothing_whatever_the_role() -> None:
    strangers = [as_user(join(role=role)) for role in Role]
    for state in PATHS:
        ticket = pair().ticket(state)
        for stranger, name in product(strangers, MoveName):
            refused = problem(post(stranger, f"tickets/{ticket}/{name.value}/"), 404)
            assert refused["code"] == "ticket_not_found"
        assert state_of(ticket) == state
    assert problem(post(strangers[-1], "tickets/999999/accept/"), 404)["code"] == "ticket_not_found"


@pytest.mark.parametrize("role", Role)
def test_whatever_the_role_one_lends(role: Role) -> None:
    two = pair(lender=join(role=role))
    ticket = two.ask()
    for name in PATHS[TicketState.COMPLETED]:
        assert post(as_user(two.lender), f"tickets/{ticket}/{name.value}/").status_code == 200
    assert balance(two.lender.id) == PRICE - FEE


def test_nobody_offers_asks_or_moves_anything() -> None:
    ticket = pair().ask()
    for path in ("assets/", "tickets/", *(f"tickets/{ticket}/{name.value}/" for name in MoveName)):
        assert problem(post(Client(), path, {}), 401)["code"] == "not_signed_in"
    assert state_of(ticket) == TicketState.PENDING
