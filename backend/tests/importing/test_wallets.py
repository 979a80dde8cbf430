"""Wallet entries: transfers against the outside world; history below zero is kept, and said."""

from collections.abc import Callable

import pytest
from django.db.models import Sum

from assets.importing.summary import summary
from assets.wallets.models import LedgerEntry, Transfer, Wallet, WalletKind
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

HEADER = "external_id,owner,amount,currency,kind,at\n"
QUERY = {"plan.toml": "zone = 'UTC'", "wallet_entries.sql": "SELECT * FROM 'entries.csv'"}


def test_an_entry_is_a_transfer_against_the_external_wallet(importer: Importer) -> None:
    imported = importer.run(
        {
            **QUERY,
            "entries.csv": HEADER + "1,ann,12.50,GBP,top-up,2024-01-01\n2,ann,-2.25,GBP,,2024-01-02\n",
        }
    )
    assert imported.reasons == []
    wallet = Wallet.objects.get(kind=WalletKind.USER)
    assert (wallet.balance, wallet.overdraft_limit, wallet.currency) == (1025, 0, "GBP")
    external = Wallet.objects.get(kind=WalletKind.EXTERNAL)
    assert LedgerEntry.objects.filter(wallet=external).aggregate(sum=Sum("amount"))["sum"] == -1025
    assert [(transfer.kind, transfer.at.day) for transfer in Transfer.objects.order_by("at")] == [
        ("top-up", 1),
        ("imported", 2),
    ]
    for transfer in Transfer.objects.all():
        assert transfer.entries.count() == 2
        assert transfer.entries.aggregate(sum=Sum("amount"))["sum"] == 0


# In the order of the file the wallet would go to -50, in that of time only to -30.
BELOW_ZERO = (
    "late,ann,-50,IRR,,2024-01-05\nfirst,ann,20,IRR,,2024-01-01\nlow,ann,-50,IRR,,2024-01-02\n"
    "up,ann,100,IRR,,2024-01-03\nother,ben,5,IRR,,2024-01-01\n"
)


@pytest.mark.parametrize("batch_rows", [1, 1000])
def test_history_below_zero_is_kept_with_the_limit_that_it_needs(importer: Importer, batch_rows: int) -> None:
    imported = importer.run({**QUERY, "entries.csv": HEADER + BELOW_ZERO}, batch_rows=batch_rows)
    assert imported.counts("wallet_entries") == (5, 5, 0, 0)
    assert list(
        Wallet.objects.filter(kind="user").order_by("balance").values_list("balance", "overdraft_limit")
    ) == [
        (5, 0),
        (20, 30),
    ]
    said = list(summary(imported.outcome))
    assert "  ann: 30 IRR" in said
    assert any("1 wallets go below zero" in line for line in said)


def test_a_second_history_counts_from_the_balance_of_the_first(importer: Importer) -> None:
    importer.run({**QUERY, "entries.csv": HEADER + "1,ann,20,IRR,,2024-01-01\n"})
    importer.run({"entries.csv": HEADER + "1,ann,20,IRR,,2024-01-01\n2,ann,-25,IRR,,2024-01-02\n"})
    wallet = Wallet.objects.get(kind="user")
    assert (wallet.balance, wallet.overdraft_limit) == (-5, 5)


def test_a_dry_run_says_which_wallets_would_go_below_zero(importer: Importer) -> None:
    imported = importer.run({**QUERY, "entries.csv": HEADER + BELOW_ZERO}, dry_run=True)
    assert [(low.owner, low.needed) for low in imported.outcome.overdrafts] == [("ann", 30)]
    assert not Wallet.objects.exists()


def test_an_entry_that_cannot_be_is_rejected(importer: Importer) -> None:
    imported = importer.run(
        {
            **QUERY,
            "entries.csv": HEADER
            + "1,,5,IRR,,2024-01-01\n2,ann,0,IRR,,2024-01-01\n3,ann,0.5,IRR,,2024-01-01\n4,ann,,IRR,,2024-01-01\n"
            + f"5,ann,5,,,2024-01-01\n6,ann,5,IRR,{'k' * 33},2024-01-01\n7,ann,5,IRR,,\n",
        }
    )
    assert imported.reasons == [
        "owner is missing",
        "amount is zero",
        "amount 0.5 has more than the 0 decimal places of IRR",
        "amount is missing",
        "currency is missing",
        "kind is longer than 32 characters",
        "at is missing",
    ]
    assert not Transfer.objects.exists()


def test_entries_count_under_the_owner_now_and_the_type_of_their_ticket(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    importer.run(
        {
            "plan.toml": "zone = 'UTC'",
            "users.sql": "SELECT 'ann' AS external_id, 'pro' AS segment, 'IR-07' AS region,"
            " DATE '2024-01-01' AS joined_at",
            "tickets.sql": ticket(asset_type="'tool'", region="'IR-23'"),
            "wallet_entries.sql": "SELECT 1 AS external_id, 'ann' AS owner, 5 AS amount, 'IRR' AS currency,"
            " DATE '2024-01-01' AS \"at\", 't1' AS ticket",
        }
    )
    own = LedgerEntry.objects.get(wallet_kind="user")
    outside = LedgerEntry.objects.get(wallet_kind="external")
    assert own.user is not None
    assert (own.segment_id, own.region_id) == (own.user.segment_id, own.user.region_id)
    assert own.ticket is not None
    assert own.asset_type_id == outside.asset_type_id == own.ticket.asset_type_id != 0
    assert (outside.segment_id, outside.region_id) == (0, own.ticket.region_id)
