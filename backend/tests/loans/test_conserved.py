"""Whatever people try, in whatever order: no money appears or is lost, and escrow is empty when all loans are over."""

from random import Random

import pytest

from assets.common.errors import Refused
from assets.loans.moves import MoveName
from assets.tickets.models import Ticket, TicketState
from assets.wallets.models import WalletKind
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.loans.lending import DAILY, Pair, assert_money_is_conserved, give, held, move, offer

pytestmark = pytest.mark.django_db(transaction=True)

STEPS = 150


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_no_history_makes_or_loses_money(seed: int) -> None:
    chance = Random(seed)
    people = [join() for _ in range(4)]
    offered = [offer(person.id, DAILY * chance.randint(1, 3)) for person in people]
    for person in people:
        give(person.id, DAILY * chance.randint(2, 12))
    tickets: list[int] = []
    done = 0
    with acting_as("assets_web"):
        for _ in range(STEPS):
            person, asset = chance.choice(people), chance.choice(offered)
            try:
                if not tickets or chance.random() < 0.25:
                    tickets.append(Pair(person, person, asset).ask_for(asset, chance.randint(1, 4)))
                else:
                    move(chance.choice(tickets), person.id, chance.choice(list(MoveName)))
                done += 1
            except Refused:
                continue
    assert done > STEPS // 10
    assert_money_is_conserved()
    _end_all()
    assert held(WalletKind.ESCROW) == 0
    assert_money_is_conserved()


def _end_all() -> None:
    """Every loan that is under way comes to its end."""
    for ticket in Ticket.objects.filter(state__in=(TicketState.ACCEPTED, TicketState.ACTIVE)):
        assert ticket.lender_id is not None
        name = MoveName.CANCEL if ticket.state == TicketState.ACCEPTED else MoveName.RETURN
        move(ticket.id, ticket.lender_id, name)
