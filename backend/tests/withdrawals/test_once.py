"""At the same time, sent again, killed half-way: money moves once, and follows the state."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from random import Random

import pytest
from django.db import connection

from assets.common.errors import Refused
from assets.idempotency.models import RequestKey
from assets.wallets.models import LedgerEntry
from assets.withdrawals.models import Withdrawal, WithdrawalEvent, WithdrawalState
from assets.withdrawals.moves import WithdrawalMove
from tests.access.signing_in import as_user
from tests.acting import acting_as
from tests.gateway.paying import at_once
from tests.loans.lending import balance, give, post
from tests.reports.api.reading import problem
from tests.serving import BACKEND
from tests.withdrawals.withdrawing import (
    AMOUNT,
    IBAN,
    OTHER_IBAN,
    admin,
    assert_withdrawals_add_up,
    move,
    rich,
    state_of,
    withdraw,
)

pytestmark = pytest.mark.django_db(transaction=True)

STEPS = 120


def tried(act: Callable[[], object]) -> str:
    """What became of it: done, or the code of its refusal."""
    try:
        act()
    except Refused as refusal:
        return refusal.code
    return "done"


def at_the_same_time(*acts: Callable[[], object]) -> list[str]:
    return sorted(at_once(*(partial(tried, act) for act in acts)))


def test_money_for_one_withdrawal_goes_to_one_of_two_that_are_requested_at_once() -> None:
    for _ in range(4):
        user = rich()
        both = at_the_same_time(partial(withdraw, user), partial(withdraw, user, iban=OTHER_IBAN))
        assert both == ["done", "withdrawal_not_covered"]
        assert balance(user.id) == 0
    assert_withdrawals_add_up()


def test_of_moves_at_once_exactly_one_is_carried_out() -> None:
    one, other = admin(), admin()
    for name in (WithdrawalMove.CONFIRM, WithdrawalMove.REFUSE, WithdrawalMove.CANCEL):
        for _ in range(3):
            user = rich()
            withdrawal = withdraw(user)
            second = user if name is WithdrawalMove.CANCEL else other
            both = at_the_same_time(
                partial(move, withdrawal, one, WithdrawalMove.CONFIRM),
                partial(move, withdrawal, second, name),
            )
            assert both == ["done", "withdrawal_move_not_allowed"]
            confirmed = state_of(withdrawal) is WithdrawalState.CONFIRMED
            assert balance(user.id) == (0 if confirmed else AMOUNT)
    assert_withdrawals_add_up()


def test_one_reference_confirms_one_of_two_withdrawals_at_once() -> None:
    one, other, (first, second) = admin(), admin(), (withdraw(rich()), withdraw(rich()))
    both = at_the_same_time(
        partial(move, first, one, WithdrawalMove.CONFIRM, "ONE1"),
        partial(move, second, other, WithdrawalMove.CONFIRM, "ONE1"),
    )
    assert both == ["done", "payout_reference_taken"]
    assert_withdrawals_add_up()


def test_a_request_sent_again_or_many_times_at_once_is_carried_out_once() -> None:
    user = rich(2 * AMOUNT)
    body: dict[str, object] = {"amount": str(AMOUNT), "iban": IBAN}
    client, path = as_user(user), "me/wallet/withdrawals/"
    answers = at_once(*[lambda: post(client, path, dict(body), "k")] * 4)
    assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}
    assert IBAN not in RequestKey.objects.get().answer
    changed = post(client, path, body | {"iban": OTHER_IBAN}, "k")
    assert problem(changed, 422)["code"] == "idempotency_key_reused"
    missing = problem(post(client, path, dict(body), None), 422)
    assert (missing["code"], missing.get("field")) == ("invalid_parameter", "Idempotency-Key")
    decider, withdrawal = as_user(admin(), recent=True), answers[0].json()["id"]
    confirm = f"admin/withdrawals/{withdrawal}/confirm/"
    first, again = (post(decider, confirm, {"reference": "AB-1234"}, "c") for _ in range(2))
    assert (first.status_code, first.content) == (200, again.content)
    other = problem(post(decider, confirm, {"reference": "AB-1235"}, "c"), 422)
    assert other["code"] == "idempotency_key_reused"
    assert (Withdrawal.objects.count(), WithdrawalEvent.objects.count(), balance(user.id)) == (1, 2, AMOUNT)
    assert_withdrawals_add_up()


DIES = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.accounts.models import User
from assets.withdrawals import services
from assets.withdrawals.moves import WithdrawalMove
from tests.withdrawals.withdrawing import move, withdraw

def die(*_, **__):
    os.kill(os.getpid(), 9)

moment, user, decider, withdrawal = sys.argv[1], *map(int, sys.argv[2:])
if moment == "reserved":
    services.Withdrawal.objects.create = die
    withdraw(User.objects.get(id=user))
elif moment == "requested":
    services.record = die
    withdraw(User.objects.get(id=user))
elif moment == "paid":
    services.WithdrawalEvent.objects.create = die
elif moment == "confirmed":
    services.record = die
elif moment == "written":
    services.queue_message = die
move(withdrawal, User.objects.get(id=decider), WithdrawalMove.CONFIRM)
"""


def test_a_process_that_is_killed_between_two_statements_leaves_nothing_half_done() -> None:
    environment = os.environ | {"TEST_DATABASE": str(connection.settings_dict["NAME"]), "ASSETS_ROLE": "web"}
    user, decider = rich(2 * AMOUNT), admin()
    withdrawal = withdraw(user)
    before = LedgerEntry.objects.count(), WithdrawalEvent.objects.count(), Withdrawal.objects.count()
    for moment in ("reserved", "requested", "paid", "confirmed", "written"):
        died = subprocess.run(
            [sys.executable, "-c", DIES, moment, str(user.id), str(decider.id), str(withdrawal)],
            env=environment, cwd=BACKEND, check=False,
        )  # fmt: skip
        assert died.returncode == -9, moment
        after = LedgerEntry.objects.count(), WithdrawalEvent.objects.count(), Withdrawal.objects.count()
        assert (after, balance(user.id)) == (before, AMOUNT), moment
    move(withdrawal, decider, WithdrawalMove.CONFIRM)
    assert_withdrawals_add_up()


@pytest.mark.parametrize("seed", [2, 7])
def test_no_history_makes_or_loses_money(seed: int) -> None:
    chance = Random(seed)
    people = [rich(0, name=f"P{number}") for number in range(3)] + [admin(), admin()]
    for person in people:
        give(person.id, AMOUNT * chance.randint(1, 4))
    requested: list[int] = []
    done = 0
    with acting_as("assets_web"):
        for step in range(STEPS):
            person = chance.choice(people)
            try:
                if not requested or chance.random() < 0.35:
                    requested.append(withdraw(person, chance.choice((AMOUNT // 7, AMOUNT, 2 * AMOUNT))))
                else:
                    name, reference = chance.choice(list(WithdrawalMove)), f"REF{chance.randrange(60):04}"
                    by = person if name is WithdrawalMove.CANCEL else chance.choice(people[-2:])
                    move(chance.choice(requested), by, name, reference)
                done += 1
            except Refused:
                continue
            if step % 30 == 0:
                with acting_as("none"):
                    assert_withdrawals_add_up()
    assert done > STEPS // 6
    assert_withdrawals_add_up()
