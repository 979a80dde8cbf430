"""What was in a database before wallets knew their feed: each gets the one that its entries came by."""

from importlib import import_module

from django.db import connection

from assets.accounts.models import User
from assets.gateway.client import GatewayClient
from assets.importing.models import ImportKey, ImportPlan
from assets.wallets.models import LedgerEntry, Wallet
from tests.access.signing_in import join
from tests.gateway.test_one_feed import imported, topped_up
from tests.loans.lending import give

feeds = import_module("assets.gateway.migrations.0004_feeds")


def test_a_wallet_of_before_gets_the_feed_of_its_entries(payer: User, client: GatewayClient) -> None:
    brought, both, neither = join(), join(), join()
    topped_up(payer.id, client)
    for user in (brought, both):
        imported(user.id)
    topped_up(both.id, client)
    give(neither.id, 5)
    plan = ImportPlan.objects.create(name="shop")
    for entry in LedgerEntry.objects.filter(user_id__in=(brought.id, both.id), kind="deposit"):
        ImportKey.objects.create(
            plan=plan, target="wallet_entries", external_id=str(entry.id), row_id=entry.transfer_id
        )
    Wallet.objects.update(feed=None)
    with connection.cursor() as cursor:
        cursor.execute(feeds.OURS)
        cursor.execute(feeds.OF_SOURCES)
    found = [Wallet.objects.get(user=user).feed for user in (payer, brought, both, neither)]
    assert found == ["own", "source", "own", None]
