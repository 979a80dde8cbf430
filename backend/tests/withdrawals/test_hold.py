"""Odd withdrawals wait for a review where the setting says so, and nowhere else."""

import pytest
from pytest_django import Settings

from assets.anomalies.models import OddCase, OddCaseReview, RuleFit
from assets.common import clock
from assets.common.days import day_of
from assets.withdrawals.errors import WithdrawalHeld
from assets.withdrawals.models import Withdrawal, WithdrawalState
from assets.withdrawals.moves import WithdrawalMove
from tests.withdrawals.withdrawing import AMOUNT, admin, move, rich, state_of, withdraw

pytestmark = pytest.mark.django_db


def odd(withdrawal: int) -> OddCase:
    one = Withdrawal.objects.get(id=withdrawal)
    today = day_of(clock.now())
    fit = RuleFit.objects.create(
        kind="withdrawal", currency="IRR", at=clock.now(), first_day=today, last_day=today, learnt=200,
        threshold=1, rules=b"", digest=b"",
    )  # fmt: skip
    return OddCase.objects.create(
        kind="withdrawal", event=one.reservation_id, record=one.reservation_id, at=one.requested_at, day=today,
        opened_at=clock.now(), user=one.user, amount=AMOUNT, currency="IRR", score=9, reasons=[], fit=fit,
    )  # fmt: skip


def test_an_odd_withdrawal_is_paid_where_nothing_says_otherwise() -> None:
    withdrawal = withdraw(rich())
    odd(withdrawal)
    move(withdrawal, admin(), WithdrawalMove.CONFIRM)
    assert state_of(withdrawal) is WithdrawalState.CONFIRMED


def test_it_waits_for_a_review_where_the_setting_says_so(settings: Settings) -> None:
    settings.HOLD_ODD_WITHDRAWALS = True
    held, free = withdraw(rich()), withdraw(rich(), iban="IR062960000000100324200001")
    case, decides = odd(held), admin()
    with pytest.raises(WithdrawalHeld):
        move(held, decides, WithdrawalMove.CONFIRM)
    assert state_of(held) is WithdrawalState.REQUESTED
    move(free, decides, WithdrawalMove.CONFIRM)
    OddCaseReview.objects.create(case=case, verdict="dismissed", by=decides, at=clock.now())
    move(held, decides, WithdrawalMove.CONFIRM)
    assert state_of(held) is WithdrawalState.CONFIRMED


def test_a_held_withdrawal_can_be_refused(settings: Settings) -> None:
    settings.HOLD_ODD_WITHDRAWALS = True
    withdrawal = withdraw(rich())
    odd(withdrawal)
    move(withdrawal, admin(), WithdrawalMove.REFUSE)
    assert state_of(withdrawal) is WithdrawalState.REFUSED
