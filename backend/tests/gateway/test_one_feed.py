"""A wallet's money comes from a source or through the gateway, not from both."""

import pytest
from django.db import IntegrityError, connection, transaction

from assets.accounts.models import User
from assets.common import clock
from assets.common.errors import constraint_of
from assets.common.money import Money
from assets.gateway.client import GatewayClient
from assets.gateway.services.settling import settle_payment
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.access.signing_in import join
from tests.gateway.paying import AMOUNT, balance_of, begin, pay


def imported(user_id: int, currency: str = "IRR") -> None:
    """An entry as an import brings it."""
    money = Money.of(700, currency)
    bank, wallet = (
        system_wallet(WalletKind.EXTERNAL, currency),
        open_wallet(user_id=user_id, currency=currency),
    )
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL assets.whole_histories = on")
        post_transfer(
            kind="deposit",
            at=clock.now(),
            postings=[Posting(bank.id, -money, "deposit"), Posting(wallet.id, money, "deposit")],
        )


def topped_up(user_id: int, client: GatewayClient) -> None:
    payment = begin(user_id)
    pay(payment)
    settle_payment(payment, client, clock.now())


def test_a_source_brings_no_entries_of_a_wallet_that_the_gateway_feeds(
    payer: User, client: GatewayClient
) -> None:
    topped_up(payer.id, client)
    with pytest.raises(IntegrityError, match="moved here") as refused:
        imported(payer.id)
    assert constraint_of(refused.value) == "wallet_one_feed"
    assert balance_of(payer.id) == AMOUNT


def test_a_failed_top_up_a_history_from_before_and_other_wallets_are_no_matter(
    payer: User, client: GatewayClient
) -> None:
    payment = begin(payer.id, key="cancelled")
    pay(payment, "refused")
    settle_payment(payment, client, clock.now())
    imported(payer.id)
    topped_up(payer.id, client)
    imported(payer.id, "EUR")
    imported(join().id)
    assert balance_of(payer.id) == 700 + AMOUNT + 700
