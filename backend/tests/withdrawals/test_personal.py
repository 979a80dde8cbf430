"""Account numbers and names: masked, unmasked for a reason, erased, and in no log."""

import logging

import pytest

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from assets.withdrawals import selectors
from assets.withdrawals.limits import WithdrawalLimits
from assets.withdrawals.models import BankAccount
from assets.withdrawals.moves import WithdrawalMove
from tests.access.signing_in import as_user, join
from tests.loans.lending import balance, post
from tests.reports.api.reading import problem
from tests.withdrawals.withdrawing import (
    AMOUNT,
    IBAN,
    MASKED,
    REASON,
    admin,
    assert_withdrawals_add_up,
    move,
    rich,
    withdraw,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.quick
def test_a_withdrawal_from_the_request_to_the_payout(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    user, decider = rich(), admin()
    client, deciding = as_user(user), as_user(decider, recent=True)
    asked = post(client, "me/wallet/withdrawals/", {"amount": str(AMOUNT), "iban": IBAN})
    assert asked.status_code == 201, asked.content
    withdrawal = asked.json()
    assert (withdrawal["iban"], withdrawal["state"], withdrawal["moves"]) == (MASKED, "requested", ["cancel"])
    assert balance(user.id) == 0

    queue = deciding.get("/api/v1/admin/withdrawals/").json()
    (queued,) = queue["withdrawals"]
    assert (queued["name"], queued["iban"], queued["moves"]) == (
        "Maryam Money",
        MASKED,
        ["confirm", "refuse"],
    )
    assert (queue["waiting"], queue["waiting_amount"], queue["next"]) == (1, str(AMOUNT), None)
    path = f"admin/withdrawals/{withdrawal['id']}/"
    assert post(deciding, f"{path}unmask/", {"reason": REASON}).json() == {
        "iban": IBAN,
        "name": "Maryam Money",
    }
    confirmed = post(deciding, f"{path}confirm/", {"reference": "PAYA 1403-77"}).json()
    assert (confirmed["state"], confirmed["reference"], confirmed["moves"]) == (
        "confirmed",
        "PAYA140377",
        ["return"],
    )

    (mine,) = client.get("/api/v1/me/wallet/withdrawals/").json()["withdrawals"]
    assert (mine["state"], mine["reference"], mine["moves"]) == ("confirmed", "PAYA140377", [])
    (entry, _) = client.get("/api/v1/me/wallet/").json()["entries"]
    assert (entry["kind"], entry["amount"]) == ("withdrawal", str(-AMOUNT))
    events = AuditEvent.objects.filter(object_kind="withdrawal").order_by("id")
    assert list(events.values_list("action", "actor_id")) == [
        ("withdrawal_requested", user.id),
        ("unmasked", decider.id),
        ("withdrawal_confirmed", decider.id),
    ]
    written = str(list(AuditEvent.objects.values())) + caplog.text
    assert IBAN not in written
    assert IBAN[-8:] not in written
    assert_withdrawals_add_up()


def test_an_auditor_sees_first_letters_and_unmasks_one_for_a_reason() -> None:
    withdrawal = withdraw(rich())
    auditor = as_user(join(role=Role.AUDITOR))
    (queued,) = auditor.get("/api/v1/admin/withdrawals/").json()["withdrawals"]
    assert (queued["name"], queued["iban"], queued["moves"]) == ("M***", MASKED, [])
    path = f"admin/withdrawals/{withdrawal}/unmask/"
    assert problem(post(auditor, path, {}), 422)["field"] == "reason"
    assert not AuditEvent.objects.filter(action="unmasked").exists()
    assert post(auditor, path, {"reason": REASON}).json()["iban"] == IBAN
    assert AuditEvent.objects.get(action="unmasked").reason == REASON
    for role in (Role.USER, Role.SUPPORT, Role.MANAGER):
        assert post(as_user(join(role=role)), path, {"reason": REASON}).status_code == 403


def test_anonymising_waits_for_a_decision_and_erases_the_numbers() -> None:
    user, decider, other = rich(2 * AMOUNT), admin(), rich()
    client = as_user(decider, recent=True)
    withdrawal, path = withdraw(user), f"admin/users/{user.id}/anonymise/"
    withdraw(other)
    assert problem(post(client, path, {"reason": REASON}), 409)["code"] == "withdrawals_under_way"
    user.refresh_from_db()
    assert (user.name, BankAccount.objects.get(user=user).iban) == ("Maryam Money", IBAN)
    move(withdrawal, decider, WithdrawalMove.CONFIRM)
    assert post(client, path, {"reason": REASON}).status_code == 200
    assert BankAccount.objects.get(user=user).iban is None
    assert BankAccount.objects.get(user=other).iban == IBAN, "others' numbers stay"
    (paid,) = client.get("/api/v1/admin/withdrawals/?state=confirmed").json()["withdrawals"]
    assert (paid["iban"], paid["name"], paid["moves"]) == (None, "", ["return"])
    assert post(client, f"admin/withdrawals/{withdrawal}/return/", {"reason": REASON}).status_code == 200
    assert balance(user.id) == 2 * AMOUNT, (
        "what a bank returns stays with the account that nobody signs in to"
    )
    assert_withdrawals_add_up()


def test_the_queue_goes_on_page_by_page_from_the_oldest_and_holds_each_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(selectors, "LIMITS", WithdrawalLimits(page=2))
    user, decider = rich(9 * AMOUNT), admin()
    numbers = [withdraw(user) for _ in range(5)]
    client = as_user(decider)

    def listed(state: str) -> list[int]:
        seen: list[int] = []
        cursor: str | None = ""
        while cursor is not None:
            after = f"&cursor={cursor}" if cursor else ""
            page = client.get(f"/api/v1/admin/withdrawals/?state={state}{after}").json()
            seen += [int(each["id"]) for each in page["withdrawals"]]
            cursor = page["next"]
        return seen

    assert listed("requested") == numbers
    for number in numbers[:3]:
        move(number, decider, WithdrawalMove.REFUSE)
    assert (listed("refused"), listed("requested")) == (numbers[2::-1], numbers[3:])
