"""Withdrawals are part of the books: what is held is what waits, what left is what was confirmed."""

import pytest

from assets.common import clock
from assets.common.money import Money
from assets.reconciliation.checks import Slug
from assets.wallets.ledger import pay_out
from assets.withdrawals.models import Withdrawal
from assets.withdrawals.moves import WithdrawalMove
from tests.audit.writing import tampering
from tests.reconciliation.books import broken, execute, found, sides
from tests.reconciliation.oracle import broken_objects
from tests.withdrawals.withdrawing import AMOUNT, admin, move, rich, withdraw

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("few_screens")]


def test_the_books_agree_through_every_move_and_a_rial_is_a_break() -> None:
    user, decider = rich(5 * AMOUNT), admin()
    waiting, paid, refused, returned = (withdraw(user) for _ in range(4))
    assert sides(found(), Slug.WITHDRAWALS) == {"IRR": (str(4 * AMOUNT),) * 2}
    move(paid, decider, WithdrawalMove.CONFIRM)
    move(refused, decider, WithdrawalMove.REFUSE)
    move(returned, decider, WithdrawalMove.CONFIRM)
    news = found(whole=False)
    assert {"withdrawals", "payouts"} & set(broken(news)) == set()
    compared = {check["check"]: check["objects"] for check in news.checks}
    assert (compared["withdrawals"], compared["payouts"]) == (3, 3), "those that moved, and no other"
    move(returned, decider, WithdrawalMove.RETURN)
    agreed = found()
    assert sides(agreed, Slug.WITHDRAWALS) == {"IRR": (str(AMOUNT),) * 2}
    assert sides(agreed, Slug.PAYOUTS) == {"IRR": (str(AMOUNT),) * 2}
    assert {"withdrawals", "payouts"} & set(broken(agreed)) == set()

    stray = pay_out(Money.of(5, "IRR"), clock.now()).id
    by_check = broken(found(whole=False))
    assert by_check["withdrawals"] == [("transfer", str(stray), "-5", "0")]
    with tampering():
        execute("UPDATE withdrawals SET amount = amount + 1 WHERE id = ANY (ARRAY[%s, %s])", waiting, paid)
        execute("UPDATE withdrawals SET state = 'confirmed' WHERE id = %s", refused)
    by_check = broken(found())
    assert by_check["withdrawals"] == [
        ("transfer", str(stray), "-5", "0"),
        ("withdrawal", str(waiting), str(AMOUNT), str(AMOUNT + 1)),
    ]
    assert by_check["payouts"] == [
        ("withdrawal", str(refused), "0", str(AMOUNT)),
        ("withdrawal", str(paid), str(AMOUNT), str(AMOUNT + 1)),
    ]
    named = {
        check: {(kind, number, int(stated), int(counted)) for kind, number, stated, counted in breaks}
        for check, breaks in by_check.items()
        if check in ("withdrawals", "payouts")
    }
    assert named == {check: broken_objects()[check] for check in named}, (
        "a plain SELECT over everything finds the same"
    )
    assert Withdrawal.objects.count() == 4
