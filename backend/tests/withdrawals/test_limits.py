"""How much may be withdrawn, from which wallet, and to where; a rial each side of every edge."""

from datetime import datetime, timedelta

import pytest
from pytest_django import Settings

from assets.common.errors import Refused
from assets.wallets.errors import WalletOfSource
from assets.wallets.models import LedgerEntry, Wallet
from assets.withdrawals import services
from assets.withdrawals.errors import TooManyWithdrawals, WithdrawalAmountNotAllowed, WithdrawalNotCovered
from assets.withdrawals.limits import LIMITS
from assets.withdrawals.models import BankAccount, Withdrawal
from assets.withdrawals.moves import WithdrawalMove
from assets.withdrawals.services import request_withdrawal
from tests.access.signing_in import as_user, join
from tests.gateway.test_one_feed import imported
from tests.loans.lending import balance, give, post
from tests.reports.api.reading import problem
from tests.withdrawals.withdrawing import (
    AMOUNT,
    IBAN,
    OTHER_IBAN,
    actor,
    admin,
    assert_withdrawals_add_up,
    move,
    rich,
    withdraw,
)

pytestmark = pytest.mark.django_db(transaction=True)

DAY = datetime.fromisoformat("2026-03-10T23:59:59+03:30")
LEAST, MOST = 1_000, 10_000


@pytest.fixture(autouse=True)
def _limits(settings: Settings) -> None:
    settings.WITHDRAWAL_LEAST, settings.WITHDRAWAL_MOST_A_DAY = LEAST, MOST


def test_a_wallet_gives_what_is_in_it_and_not_a_rial_more() -> None:
    user = rich(5_000)
    with pytest.raises(WithdrawalNotCovered):
        withdraw(user, 5_001)
    assert (BankAccount.objects.count(), LedgerEntry.objects.filter(kind="withdrawal").count()) == (0, 0)
    withdraw(user, 5_000)
    assert balance(user.id) == 0
    with pytest.raises(WithdrawalNotCovered):
        withdraw(user, LEAST)
    assert_withdrawals_add_up()


def test_a_wallet_that_may_be_overdrawn_gives_no_more_than_it_holds() -> None:
    user = rich(5_000)
    Wallet.objects.filter(user_id=user.id).update(overdraft_limit=MOST)
    with pytest.raises(WithdrawalNotCovered):
        withdraw(user, 5_001)
    withdraw(user, 5_000)


def test_at_least_so_much_at_once_and_no_more_than_is_left_of_the_day() -> None:
    user, decider = rich(50 * MOST), admin()
    for amount in (0, LEAST - 1, MOST + 1):
        with pytest.raises(WithdrawalAmountNotAllowed) as refused:
            withdraw(user, amount)
        assert refused.value.allowed == {"least": str(LEAST), "most": str(MOST), "currency": "IRR"}
    first = withdraw(user, LEAST)
    with pytest.raises(WithdrawalAmountNotAllowed):
        withdraw(user, MOST - LEAST + 1)
    second = withdraw(user, MOST - LEAST)
    move(second, decider, WithdrawalMove.CONFIRM)
    with pytest.raises(WithdrawalAmountNotAllowed) as full:
        withdraw(user, LEAST)
    assert full.value.allowed["most"] == "0"
    move(first, user, WithdrawalMove.CANCEL)
    assert withdraw(user, LEAST), "what was given back is no part of the day"
    assert withdraw(rich(), LEAST), "nor is what others withdraw"
    assert_withdrawals_add_up()


def test_the_day_ends_at_midnight_in_tehran() -> None:
    user = rich(2 * MOST)
    for moment in (DAY, DAY + timedelta(seconds=1)):
        request_withdrawal(user_id=user.id, amount=MOST, iban=IBAN, at=moment, by=actor(user))
    assert balance(user.id) == 0


def test_so_many_under_way_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "LIMITS", type(LIMITS)(open=2))
    user = rich(MOST)
    first, _ = withdraw(user, LEAST), withdraw(user, LEAST)
    with pytest.raises(TooManyWithdrawals):
        withdraw(user, LEAST)
    move(first, user, WithdrawalMove.CANCEL)
    withdraw(user, LEAST)


def test_a_wallet_that_a_source_feeds_gives_nothing() -> None:
    user = join()
    imported(user.id)
    with pytest.raises(WalletOfSource):
        withdraw(user, 700 if LEAST <= 700 else LEAST)
    assert Withdrawal.objects.count() == 0


def test_bad_bodies_are_named_and_nothing_is_reserved() -> None:
    user = rich()
    client = as_user(user)
    for body, field in (
        ({"amount": "x", "iban": IBAN}, "amount"),
        ({"amount": 5000, "iban": IBAN}, "amount"),
        ({"amount": "5000", "iban": ""}, "iban"),
        ({"amount": "5000"}, "iban"),
        ({"amount": "5000", "iban": IBAN, "currency": "EUR"}, "currency"),
    ):
        refused = problem(post(client, "me/wallet/withdrawals/", dict(body)), 422)
        assert (refused["code"], refused.get("field")) == ("invalid_parameter", field), body
    wrong = problem(post(client, "me/wallet/withdrawals/", {"amount": "5000", "iban": IBAN[:-1] + "3"}), 422)
    assert (wrong["code"], wrong["field"]) == ("iban_not_valid", "iban")
    assert IBAN[-6:-1] not in str(wrong), "a refusal holds no number"
    for query in ("state=paid", "cursor=x", "user=1"):
        refused = problem(as_user(admin()).get(f"/api/v1/admin/withdrawals/?{query}"), 422)
        assert (refused["code"], refused.get("field")) == ("invalid_parameter", query.split("=")[0])
    assert (balance(user.id), Withdrawal.objects.count()) == (AMOUNT, 0)


def test_the_page_says_what_is_left_and_offers_the_accounts_that_were_used() -> None:
    user = rich(MOST)
    for iban in (IBAN, OTHER_IBAN, IBAN):
        withdraw(user, LEAST, iban)
    page = as_user(user).get("/api/v1/me/wallet/withdrawals/").json()
    assert page["amounts"] == {
        "least": str(LEAST), "most": str(MOST - 3 * LEAST), "currency": "IRR", "exponent": 0,
    }  # fmt: skip
    assert page["accounts"] == [{"iban": OTHER_IBAN}, {"iban": IBAN}]
    assert [each["moves"] for each in page["withdrawals"]] == [["cancel"]] * 3


def test_an_amount_beyond_all_numbers_is_a_refusal() -> None:
    user = rich()
    give(user.id, 1)
    with pytest.raises(Refused):
        withdraw(user, 10**15)
