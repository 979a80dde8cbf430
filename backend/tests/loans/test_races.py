"""Moves at the same time: exactly one is carried out, and the money follows it."""

from functools import partial
from threading import Barrier

import pytest

from assets.common import clock
from assets.common.errors import Refused
from assets.loans.moves import MoveName
from assets.loans.services import moving
from assets.loans.services.asking import ask_for_loan
from assets.tickets.models import Ticket, TicketState
from assets.wallets.models import LedgerEntry
from tests.access.signing_in import join
from tests.gateway.paying import at_once
from tests.loans.lending import (
    DAYS,
    PRICE,
    assert_money_is_conserved,
    balance,
    give,
    move,
    offer,
    pair,
    state_of,
)

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 4


Try = tuple[int, int, MoveName]
"""A ticket, a user and a move."""


def both(*tries: Try) -> list[str]:
    """What became of moves that were tried at once, sorted."""
    return sorted(at_once(*(partial(tried, *each) for each in tries)))


def tried(ticket: int, user_id: int, name: MoveName) -> str:
    """What became of a move: done, or the code of its refusal."""
    try:
        move(ticket, user_id, name)
    except Refused as refusal:
        return refusal.code
    return "done"


@pytest.fixture
def _seen_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of two sees the ticket before either moves it."""
    barrier, carry_out = Barrier(2), moving._carry_out

    def together(*arguments: object) -> Ticket:
        barrier.wait(timeout=20)
        return carry_out(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(moving, "_carry_out", together)


@pytest.mark.usefixtures("_seen_together")
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("lender", MoveName.ACCEPT), ("lender", MoveName.ACCEPT)),
        (("lender", MoveName.ACCEPT), ("borrower", MoveName.CANCEL)),
        (("lender", MoveName.DECLINE), ("borrower", MoveName.CANCEL)),
        (("lender", MoveName.ACCEPT), ("lender", MoveName.DECLINE)),
    ],
)
def test_of_two_moves_at_once_exactly_one_is_carried_out(
    first: tuple[str, MoveName], second: tuple[str, MoveName]
) -> None:
    for _ in range(ROUNDS):
        two = pair()
        ticket, people = two.ask(), {"lender": two.lender.id, "borrower": two.borrower.id}
        assert both(*((ticket, people[who], name) for who, name in (first, second))) == [
            "done",
            "ticket_move_not_allowed",
        ]
        accepted = state_of(ticket) is TicketState.ACCEPTED
        assert balance(two.borrower.id) == (0 if accepted else PRICE)
    assert_money_is_conserved()


def test_a_loan_that_is_handed_over_and_cancelled_at_once_is_one_of_the_two(
    request: pytest.FixtureRequest,
) -> None:
    pairs = [pair() for _ in range(ROUNDS)]
    tickets = [two.ticket(TicketState.ACCEPTED) for two in pairs]
    request.getfixturevalue("_seen_together")
    for two, ticket in zip(pairs, tickets, strict=True):
        assert both(
            (ticket, two.lender.id, MoveName.HAND_OVER), (ticket, two.borrower.id, MoveName.CANCEL)
        ) == ["done", "ticket_move_not_allowed"]
    assert_money_is_conserved()


@pytest.mark.usefixtures("_seen_together")
def test_money_for_one_loan_is_spent_on_one_of_two_that_are_accepted_at_once() -> None:
    for _ in range(ROUNDS):
        two = pair()
        other = offer(join().id)
        first = two.ask()
        second = two.ask_for(other)
        assert both((first, two.lender.id, MoveName.ACCEPT), (second, other.owner_id, MoveName.ACCEPT)) == [
            "done",
            "insufficient_funds",
        ]
        assert balance(two.borrower.id) == 0
    assert_money_is_conserved()


@pytest.mark.usefixtures("_seen_together")
def test_an_asset_is_promised_to_one_of_two_that_are_accepted_at_once() -> None:
    for _ in range(ROUNDS):
        two, other = pair(), join()
        give(other.id, PRICE)
        first = two.ask()
        second = ask_for_loan(borrower_id=other.id, asset_id=two.asset.id, days=DAYS, at=clock.now()).id
        assert both((first, two.lender.id, MoveName.ACCEPT), (second, two.lender.id, MoveName.ACCEPT)) == [
            "asset_away",
            "done",
        ]
        assert LedgerEntry.objects.filter(ticket_id__in=(first, second)).count() == 2
    assert_money_is_conserved()
