"""A key is one request: sent again it has the same answer, whatever died or came at the same time."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection

from assets.common import clock
from assets.idempotency.limits import RETENTION
from assets.idempotency.models import RequestKey
from assets.idempotency.services import forget_old_keys
from assets.loans.moves import MoveName
from assets.tickets.models import Asset, Ticket, TicketEvent, TicketState
from assets.wallets.models import LedgerEntry
from tests.access.signing_in import as_user
from tests.acting import acting_as
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
    post,
    state_of,
)
from tests.reports.api.reading import problem
from tests.serving import BACKEND

pytestmark = pytest.mark.django_db(transaction=True)


def test_each_request_sent_again_has_the_same_answer_and_is_carried_out_once() -> None:
    two = pair()
    lender, borrower = as_user(two.lender), as_user(two.borrower)
    tent: dict[str, object] = {"name": "Tent", "asset_type": "camera", "daily_price": "5"}
    body: dict[str, object] = {"asset": two.asset.id, "days": DAYS}
    ticket = post(borrower, "tickets/", body, "k").json()["id"]
    again = post(borrower, "tickets/", body, "k")
    assert (again.status_code, again.json()["id"], Ticket.objects.count()) == (201, ticket, 1)
    for _ in range(2):
        assert post(lender, "assets/", tent, "offer").status_code == 201
    assert Asset.objects.count() == 2
    answers = {}
    for name in (MoveName.ACCEPT, MoveName.HAND_OVER, MoveName.RETURN):
        answers[name] = post(lender, f"tickets/{ticket}/{name.value}/", key=name.value)
        assert answers[name].status_code == 200
    for name, first in answers.items():
        assert post(lender, f"tickets/{ticket}/{name.value}/", key=name.value).content == first.content
    assert TicketEvent.objects.filter(ticket_id=ticket).count() == 4
    assert_money_is_conserved()


def test_a_key_with_another_body_ticket_or_move_is_refused() -> None:
    two = pair(2 * PRICE)
    lender, borrower = as_user(two.lender), as_user(two.borrower)
    first, second = two.ask(), two.ask_for(offer(two.lender.id))
    post(lender, f"tickets/{first}/accept/", key="k")
    for path in (
        f"tickets/{second}/accept/",
        f"tickets/{first}/hand-over/",
        f"assets/{two.asset.id}/unlist/",
    ):
        assert problem(post(lender, path, key="k"), 422)["code"] == "idempotency_key_reused"
    post(borrower, "tickets/", {"asset": two.asset.id, "days": 1}, "k")
    changed = post(borrower, "tickets/", {"asset": two.asset.id, "days": 2}, "k")
    assert problem(changed, 422)["code"] == "idempotency_key_reused"
    assert (state_of(first), state_of(second)) == (TicketState.ACCEPTED, TicketState.PENDING)


def test_a_key_is_one_user_s_own() -> None:
    two = pair()
    ticket = two.ask()
    assert post(as_user(two.lender), f"tickets/{ticket}/accept/", key="k").status_code == 200
    assert post(as_user(two.borrower), f"tickets/{ticket}/cancel/", key="k").status_code == 200


@pytest.mark.parametrize("key", [None, "a b", "x" * 201])
def test_a_key_is_required(key: str | None) -> None:
    two = pair()
    ticket = two.ask()
    refused = problem(post(as_user(two.lender), f"tickets/{ticket}/accept/", key=key), 422)
    assert (refused["code"], refused.get("field")) == ("invalid_parameter", "Idempotency-Key")
    assert state_of(ticket) == TicketState.PENDING


def test_what_was_refused_may_be_sent_again_with_its_key() -> None:
    two = pair(PRICE - 1)
    lender, ticket = as_user(two.lender), two.ask()
    assert problem(post(lender, f"tickets/{ticket}/accept/", key="k"), 422)["code"] == "insufficient_funds"
    give(two.borrower.id, 1)
    assert post(lender, f"tickets/{ticket}/accept/", key="k").status_code == 200


def test_the_same_request_sent_many_times_at_once_is_carried_out_once() -> None:
    two = pair()
    lender, ticket = as_user(two.lender), two.ask()
    answers = at_once(*[lambda: post(lender, f"tickets/{ticket}/accept/", key="k")] * 4)
    assert {(answer.status_code, answer.content) for answer in answers} == {(200, answers[0].content)}
    assert LedgerEntry.objects.filter(ticket_id=ticket).count() == 2
    assert_money_is_conserved()


DIES = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.common import clock
from assets.loans.moves import MoveName
from assets.idempotency import services as keys
from assets.loans.services import moving

def die(*_, **__):
    os.kill(os.getpid(), 9)

ticket, user, moment = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
if moment == "moved":
    moving._post = die
elif moment == "posted":
    keys.RequestKey.objects.create = die
keys.once(
    user_id=user, key="k", request={"do": "accept", "ticket": ticket}, at=clock.now(),
    act=lambda: moving.move_ticket(ticket_id=ticket, user_id=user, name=MoveName.ACCEPT, at=clock.now()).state,
)
die()
"""


def test_a_process_that_is_killed_leaves_nothing_half_done_and_the_request_can_be_sent_again() -> None:
    environment = os.environ | {"TEST_DATABASE": str(connection.settings_dict["NAME"]), "ASSETS_ROLE": "web"}
    two = pair()
    ticket = two.ask()
    events = TicketEvent.objects.count()
    for moment in ("moved", "posted"):
        died = subprocess.run(
            [sys.executable, "-c", DIES, str(ticket), str(two.lender.id), moment],
            env=environment, cwd=BACKEND, check=False,
        )  # fmt: skip
        assert died.returncode == -9
        assert (state_of(ticket), TicketEvent.objects.count()) == (TicketState.PENDING, events)
        assert (balance(two.borrower.id), RequestKey.objects.count()) == (PRICE, 0)
    assert post(as_user(two.lender), f"tickets/{ticket}/accept/", key="k").status_code == 200
    assert_money_is_conserved()


def test_an_answer_that_was_lost_is_there_when_the_request_is_sent_again() -> None:
    """The process dies after the commit, before the answer is sent."""
    environment = os.environ | {"TEST_DATABASE": str(connection.settings_dict["NAME"]), "ASSETS_ROLE": "web"}
    two = pair()
    ticket = two.ask()
    subprocess.run(
        [sys.executable, "-c", DIES, str(ticket), str(two.lender.id), "answered"],
        env=environment, cwd=BACKEND, check=False,
    )  # fmt: skip
    answer = post(as_user(two.lender), f"tickets/{ticket}/accept/", key="k")
    assert (answer.status_code, answer.content) == (200, b"accepted")
    assert balance(two.borrower.id) == 0


def test_keys_are_forgotten_after_their_time_and_not_before() -> None:
    two = pair()
    ticket = two.ask()
    post(as_user(two.lender), f"tickets/{ticket}/accept/")
    kept = RequestKey.objects.get()
    with acting_as("assets_worker"):
        assert forget_old_keys(kept.at + RETENTION) == 0
        assert forget_old_keys(kept.at + RETENTION + timedelta(microseconds=1)) == 1
    assert move(ticket, two.lender.id, MoveName.HAND_OVER).state == TicketState.ACTIVE
    assert clock.now() > kept.at
