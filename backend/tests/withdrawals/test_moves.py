"""Every move, from every state, by everybody: what the table allows is carried out with its money, and nothing else."""

from itertools import product

import pytest
from django.test import Client

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.notifications.models import Notification
from assets.wallets.models import LedgerEntry
from assets.withdrawals.models import WithdrawalEvent, WithdrawalState
from assets.withdrawals.moves import MOVES, MoneyMove, Side, WithdrawalMove
from tests.access.signing_in import as_user, join
from tests.loans.lending import balance, post
from tests.reports.api.reading import problem
from tests.withdrawals.withdrawing import (
    AMOUNT,
    IBAN,
    REASON,
    admin,
    assert_withdrawals_add_up,
    move,
    rich,
    state_of,
    withdraw,
)

pytestmark = pytest.mark.django_db(transaction=True)

ALLOWED = {
    (WithdrawalMove.CANCEL, WithdrawalState.REQUESTED, Side.OWNER): WithdrawalState.CANCELLED,
    (WithdrawalMove.CONFIRM, WithdrawalState.REQUESTED, Side.ADMINISTRATOR): WithdrawalState.CONFIRMED,
    (WithdrawalMove.REFUSE, WithdrawalState.REQUESTED, Side.ADMINISTRATOR): WithdrawalState.REFUSED,
    (WithdrawalMove.RETURN, WithdrawalState.CONFIRMED, Side.ADMINISTRATOR): WithdrawalState.RETURNED,
}
"""All that is allowed, and where it leads: written out again, so that a change of the table is seen."""

PATHS: dict[WithdrawalState, tuple[WithdrawalMove, ...]] = {
    WithdrawalState.REQUESTED: (),
    WithdrawalState.CONFIRMED: (WithdrawalMove.CONFIRM,),
    WithdrawalState.REFUSED: (WithdrawalMove.REFUSE,),
    WithdrawalState.CANCELLED: (WithdrawalMove.CANCEL,),
    WithdrawalState.RETURNED: (WithdrawalMove.CONFIRM, WithdrawalMove.RETURN),
}
GONE = (WithdrawalState.REQUESTED, WithdrawalState.CONFIRMED)


def address(withdrawal: int, name: WithdrawalMove) -> str:
    return (
        f"{'me/wallet' if name is WithdrawalMove.CANCEL else 'admin'}/withdrawals/{withdrawal}/{name.value}/"
    )


def body(name: WithdrawalMove, number: int = 1) -> dict[str, object] | None:
    if name is WithdrawalMove.CANCEL:
        return None
    return {"reference": f"R-{number}000"} if name is WithdrawalMove.CONFIRM else {"reason": REASON}


def at_state(user: User, decider: User, state: WithdrawalState) -> int:
    withdrawal = withdraw(user)
    for name in PATHS[state]:
        move(withdrawal, user if name is WithdrawalMove.CANCEL else decider, name)
    return withdrawal


@pytest.mark.quick
def test_the_table_allows_what_is_written_here_and_names_every_move() -> None:
    assert {(move.name, move.before, move.by): move.after for move in MOVES} == ALLOWED
    assert {move.name for move in MOVES} == set(WithdrawalMove)
    assert {move.money for move in MOVES} == set(MoneyMove)


def test_every_move_from_every_state_is_in_the_table_or_refused_with_what_is_allowed() -> None:
    decider = admin()
    clients = {Side.OWNER: None, Side.ADMINISTRATOR: as_user(decider, recent=True)}
    for number, (name, state) in enumerate(product(WithdrawalMove, WithdrawalState), 1):
        user = rich()
        withdrawal = at_state(user, decider, state)
        side = Side.OWNER if name is WithdrawalMove.CANCEL else Side.ADMINISTRATOR
        answer = post(clients[side] or as_user(user), address(withdrawal, name), body(name, number))
        after = ALLOWED.get((name, state, side))
        if after is None:
            refused = problem(answer, 409)
            assert refused["code"] == "withdrawal_move_not_allowed"
            assert refused.get("allowed") == [
                move.name for move in MOVES if (move.before, move.by) == (state, side)
            ]
        else:
            assert (answer.status_code, answer.json()["state"]) == (200, after), answer.content
            assert AuditEvent.objects.filter(
                object_kind="withdrawal", object_id=withdrawal, action=f"withdrawal_{after}", outcome="done"
            ).exists()
        assert state_of(withdrawal) == (after or state)
        assert balance(user.id) == (0 if state_of(withdrawal) in GONE else AMOUNT), (name, state)
    assert_withdrawals_add_up()
    assert (
        Notification.objects.count()
        == WithdrawalEvent.objects.exclude(
            kind__in=(WithdrawalState.REQUESTED, WithdrawalState.CANCELLED)
        ).count()
    )


def test_what_goes_back_is_a_counter_entry_of_what_was_posted() -> None:
    user, decider = rich(), admin()
    at_state(user, decider, WithdrawalState.RETURNED)
    entries = LedgerEntry.objects.filter(user_id=user.id).order_by("id")
    assert list(entries.values_list("kind", "amount", "reversal")) == [
        ("top_up", AMOUNT, False),
        ("withdrawal", -AMOUNT, False),
        ("withdrawal", AMOUNT, True),
    ]
    # A payout that came back may be requested, and paid, again; under a reference of its own.
    assert state_of(at_state(user, decider, WithdrawalState.CONFIRMED)) == WithdrawalState.CONFIRMED
    assert_withdrawals_add_up()


def test_nobody_decides_on_a_withdrawal_of_their_own_whatever_their_role() -> None:
    user = rich(role=Role.ADMIN)
    withdrawal = withdraw(user)
    client = as_user(user, recent=True)
    for name in (WithdrawalMove.CONFIRM, WithdrawalMove.REFUSE, WithdrawalMove.RETURN):
        assert problem(post(client, address(withdrawal, name), body(name)), 403)["code"] == "own_withdrawal"
    refused = AuditEvent.objects.filter(outcome="refused", reason="own_withdrawal", actor_id=user.id)
    assert refused.count() == 3
    (queued,) = client.get("/api/v1/admin/withdrawals/").json()["withdrawals"]
    assert (queued["own"], queued["moves"]) == (True, [])
    assert state_of(withdrawal) == WithdrawalState.REQUESTED


def test_whatever_the_role_one_withdraws_and_only_administrators_decide() -> None:
    stranger = rich()
    theirs = withdraw(stranger)
    for role in Role:
        user = rich(role=role)
        client = as_user(user, recent=True)
        asked = post(client, "me/wallet/withdrawals/", {"amount": str(AMOUNT), "iban": IBAN})
        assert asked.status_code == 201, asked.content
        cancelled = post(client, f"me/wallet/withdrawals/{asked.json()['id']}/cancel/")
        assert cancelled.json()["state"] == "cancelled"
        found = problem(post(client, address(theirs, WithdrawalMove.CANCEL)), 404)
        assert found["code"] == "withdrawal_not_found", "another's is not there"
        for name in (WithdrawalMove.REFUSE, WithdrawalMove.CONFIRM, WithdrawalMove.RETURN):
            if role is not Role.ADMIN:
                assert problem(post(client, address(theirs, name), body(name)), 403)["code"] == "forbidden"
        reads = client.get("/api/v1/admin/withdrawals/").status_code
        assert reads == (200 if role in (Role.ADMIN, Role.AUDITOR) else 403), role
    for name in WithdrawalMove:
        assert problem(post(Client(), address(theirs, name), body(name)), 401)["code"] == "not_signed_in"
    assert problem(Client().get("/api/v1/me/wallet/withdrawals/"), 401)["code"] == "not_signed_in"
    assert state_of(theirs) == WithdrawalState.REQUESTED


def test_paying_and_taking_back_need_a_session_that_has_just_authenticated_again() -> None:
    client, withdrawal = as_user(admin()), withdraw(rich())
    for name in (WithdrawalMove.CONFIRM, WithdrawalMove.RETURN):
        refused = problem(post(client, address(withdrawal, name), body(name)), 403)
        assert refused["code"] == "reauthentication_required"
    assert (
        post(client, address(withdrawal, WithdrawalMove.REFUSE), body(WithdrawalMove.REFUSE)).status_code
        == 200
    )


def test_no_two_payouts_have_one_reference() -> None:
    decider, (first, second) = admin(), (withdraw(rich()), withdraw(rich()))
    client = as_user(decider, recent=True)
    assert (
        post(client, address(first, WithdrawalMove.CONFIRM), {"reference": "۱۴۰۳-۵۵۵۵"}).json()["reference"]
        == "14035555"
    )
    taken = problem(post(client, address(second, WithdrawalMove.CONFIRM), {"reference": "1403 5555"}), 409)
    assert (taken["code"], taken["field"]) == ("payout_reference_taken", "reference")
    bad = problem(post(client, address(second, WithdrawalMove.CONFIRM), {"reference": "12!"}), 422)
    assert (bad["code"], bad["field"]) == ("payout_reference_not_valid", "reference")
    assert state_of(second) == WithdrawalState.REQUESTED
    assert_withdrawals_add_up()


def test_who_was_nobody_finds_no_withdrawal_that_does_not_exist() -> None:
    client = as_user(admin(), recent=True)
    for name in WithdrawalMove:
        refused = problem(post(client, address(999_999, name), body(name)), 404)
        assert refused["code"] == "withdrawal_not_found"
    unmasked = client.post(
        "/api/v1/admin/withdrawals/999999/unmask/", {"reason": REASON}, content_type="application/json"
    )
    assert problem(unmasked, 404)["code"] == "withdrawal_not_found"
    assert join() is not None
