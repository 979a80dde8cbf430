"""The record of a transfer: every entry, the withdrawal that it is of, and what was written to it."""

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.wallets.models import Transfer
from assets.withdrawals.moves import WithdrawalMove
from tests.access.signing_in import as_user, join
from tests.records.reading import figures, get, read, steps, totals
from tests.user_transfers.sending import AMOUNT, NOTE, send
from tests.withdrawals.withdrawing import admin, move, rich, withdraw

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.quick
def test_both_see_their_own_part_and_the_note() -> None:
    sender, recipient = join(name="Sara Sender"), join(name="Reza Recipient")
    transfer = send(sender, recipient).transfer_id
    sent, received = (read(as_user(user), "transfers", transfer) for user in (sender, recipient))
    assert (totals(sent), totals(received)) == ([str(-AMOUNT)], [str(AMOUNT)])
    assert sent["recipient"] == {"id": None, "name": "Reza", "masked": False, "you": False}
    assert (sent["note"], received["note"]) == (NOTE, NOTE)
    assert [one["owner"]["you"] for one in sent["money"]["entries"]] == [True]


def test_who_sees_all_rows_sees_it_add_up_to_nothing_and_no_note() -> None:
    transfer = send(join(name="Sara Sender"), join()).transfer_id
    for role in (Role.MANAGER, Role.AUDITOR, Role.ADMIN):
        record = read(as_user(join(role=role)), "transfers", transfer)
        assert (totals(record), record["money"]["whole"], record["note"]) == (["0"], True, None)
        assert record["sender"]["name"] == ("Sara Sender" if role is Role.ADMIN else "S***")
        assert set(figures(record)) == {
            ("user", metric) for metric in ("wallet_balances", "wallet_credits", "wallet_debits")
        }
    events = read(as_user(join(role=Role.AUDITOR)), "transfers", transfer)["audit"]
    assert events[-1]["action"] == "money_sent"


def test_nobody_else_finds_it() -> None:
    transfer = send(join(), join()).transfer_id
    for role in (Role.USER, Role.SUPPORT):
        stranger = as_user(join(role=role))
        assert get(stranger, "transfers", transfer).status_code == 404
        assert get(stranger, "transfers", transfer + 1_000).status_code == 404
    assert get(Client(), "transfers", transfer).status_code == 401


def test_a_withdrawal_is_told_step_by_step() -> None:
    user, decides = rich(), admin()
    withdrawal = move(withdraw(user), decides, WithdrawalMove.CONFIRM)
    client = as_user(decides)
    assert withdrawal.payout_id
    for number in (withdrawal.reservation_id, withdrawal.payout_id):
        record = read(client, "transfers", number)
        assert record["withdrawal"] == {"id": str(withdrawal.id), "state": "confirmed"}
        assert [step for step in steps(record) if step != "posted"] == ["requested", "confirmed"]
        assert totals(record) == ["0"]
    own = read(as_user(user), "transfers", withdrawal.reservation_id)
    # Who of the marketplace decided is not for the one who asked.
    assert [moment["by"] and moment["by"]["you"] for moment in own["timeline"]] == [None, True, None]


def test_every_transfer_of_the_ledger_adds_up_to_nothing() -> None:
    send(join(), join())
    reader = as_user(admin())
    numbers = list(Transfer.objects.values_list("id", flat=True))
    assert len(numbers) == 2
    for number in numbers:
        assert set(totals(read(reader, "transfers", number))) == {"0"}
