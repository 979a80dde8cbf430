"""What the database itself refuses, by whichever way it is written."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction

from assets.accounts.models import User
from assets.common import clock
from assets.common.errors import constraint_of
from assets.common.money import Money
from assets.wallets import ledger
from assets.wallets.services import reverse_transfer
from assets.withdrawals.models import BankAccount, Withdrawal, WithdrawalEvent
from assets.withdrawals.moves import WithdrawalMove
from tests.acting import acting_as
from tests.loans.lending import give
from tests.withdrawals.withdrawing import AMOUNT, IBAN, admin, assert_withdrawals_add_up, move, rich, withdraw

pytestmark = pytest.mark.django_db(transaction=True)


def rule_broken_by(write: Callable[[], object]) -> str | None:
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write()
    return constraint_of(refused.value)


def event(withdrawal: Withdrawal, kind: str, by: User, transfer: Callable[[], Any], **more: Any) -> object:
    at = more.pop("at", clock.now())
    return WithdrawalEvent.objects.create(
        withdrawal=withdrawal,
        kind=kind,
        user_id=more.pop("user_id", withdrawal.user_id),
        actor=by,
        transfer=transfer(),
        at=at,
        **more,
    )


def test_a_withdrawal_begins_with_its_reserved_money_and_its_own_account() -> None:
    user, other = rich(3 * AMOUNT), rich()
    at, money = clock.now(), Money.of(AMOUNT, "IRR")
    mine = BankAccount.objects.create(user=user, iban=IBAN, added_at=at)
    theirs = BankAccount.objects.create(user=other, iban=IBAN, added_at=at)

    def insert(**fields: Any) -> object:
        reservation = ledger.reserve_withdrawal(user_id=fields.pop("from_", user).id, money=money, at=at)
        return Withdrawal.objects.create(
            **{
                "user": user,
                "account": mine,
                "amount": AMOUNT,
                "currency": "IRR",
                "requested_at": at,
                "reservation": reservation,
            }
            | fields
        )

    for fields, rule in (
        ({"state": "confirmed"}, "withdrawal_begins_requested"),
        ({"reference": "X123"}, "withdrawal_begins_requested"),
        ({"account": theirs}, "withdrawal_own_account"),
        ({"amount": AMOUNT + 1}, "withdrawal_reserved"),
        ({"amount": AMOUNT - 1}, "withdrawal_reserved"),
        ({"from_": other}, "withdrawal_reserved"),
        ({"amount": -AMOUNT}, "withdrawal_amount_positive"),
    ):
        assert rule_broken_by(lambda fields=fields: insert(**fields)) == rule, fields  # type: ignore[misc]
    payout = ledger.pay_out(money, at)
    assert rule_broken_by(lambda: insert(reservation=payout)) == "withdrawal_reserved"
    reverse_transfer(transfer_id=payout.id, at=clock.now())
    insert()
    assert_withdrawals_add_up()


def test_a_move_is_of_the_table_by_the_right_person_with_its_very_money() -> None:
    user, decider, at = rich(2 * AMOUNT), admin(), clock.now
    give(decider.id, AMOUNT)
    withdrawal, other = (Withdrawal.objects.get(id=withdraw(user)) for _ in range(2))
    money = Money.of(AMOUNT, "IRR")

    def paid(amount: Money = money) -> Any:
        return ledger.pay_out(amount, moment)

    def released() -> Any:
        return reverse_transfer(transfer_id=withdrawal.reservation_id, at=moment)

    moment = at()
    for kind, by, transfer, more, rule in (
        ("confirmed", user, paid, {"reference": "X123"}, "withdrawal_actor_allowed"),
        ("cancelled", decider, released, {}, "withdrawal_actor_allowed"),
        ("confirmed", decider, paid, {}, "withdrawal_reference_of_payout"),
        ("refused", decider, released, {}, "withdrawal_reason_given"),
        ("refused", decider, released, {"reason": "r", "reference": "X1"}, "withdrawal_reference_of_payout"),
        ("returned", decider, released, {"reason": "r"}, "withdrawal_move_allowed"),
        ("requested", user, released, {}, "withdrawal_move_allowed"),
        ("cancelled", user, paid, {}, "withdrawal_money_moved"),
        ("cancelled", user, lambda: other.reservation, {}, "withdrawal_money_moved"),
        ("confirmed", decider, released, {"reference": "X123"}, "withdrawal_money_moved"),
        ("confirmed", decider, lambda: paid(Money.of(AMOUNT - 1, "IRR")), {"reference": "X123"},
         "withdrawal_money_moved"),
        ("cancelled", user, released, {"user_id": decider.id}, "withdrawal_known"),
    ):  # fmt: skip
        written = rule_broken_by(
            lambda kind=kind, by=by, transfer=transfer, more=more: event(  # type: ignore[misc]
                withdrawal, kind, by, transfer, at=moment, **more
            )
        )
        assert written == rule, (kind, more)
    move(withdrawal.id, decider, WithdrawalMove.CONFIRM)
    withdrawal.refresh_from_db()
    back = clock.now()
    half = rule_broken_by(
        lambda: event(
            withdrawal,
            "returned",
            decider,
            lambda: reverse_transfer(transfer_id=withdrawal.payout_id or 0, at=back),
            at=back,
            reason="r",
        )
    )
    assert half == "withdrawal_money_moved", "the reservation is reversed with it"
    assert_withdrawals_add_up()


def test_history_is_only_added_to_and_a_number_is_erased_with_its_owner_alone() -> None:
    user = rich()
    number = withdraw(user)
    for statement in (
        "UPDATE withdrawal_events SET kind = 'refused'",
        "DELETE FROM withdrawal_events",
        "UPDATE withdrawals SET state = 'confirmed'",
        "UPDATE withdrawals SET amount = 1",
        "DELETE FROM withdrawals",
        f"SELECT erase_bank_accounts({user.id})",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    for role in ("assets_web", "assets_web_all", "assets_worker"):
        for statement in ("UPDATE bank_accounts SET iban = NULL", "DELETE FROM bank_accounts"):
            with (
                pytest.raises(ProgrammingError, match="permission denied"),
                acting_as(role),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)
    assert Withdrawal.objects.get(id=number).account.iban == IBAN
