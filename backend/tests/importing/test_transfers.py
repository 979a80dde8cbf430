"""Transfers: entries between wallets of users and of the marketplace, which come in together or not at all."""

from collections.abc import Mapping

import pytest
from django.db import connection

from assets.common.models import AssetType
from assets.importing.errors import CorrectionConflicts
from assets.importing.models import ImportKey
from assets.importing.summary import summary
from assets.payments.models import Payment
from assets.reports.rollups import drain
from assets.retractions.models import Retraction
from assets.tickets.models import Ticket
from assets.wallets.models import Feed, LedgerEntry, Transfer, Wallet, WalletKind
from tests.database import Load
from tests.events.sending import source
from tests.importing.conftest import Importer
from tests.importing.test_undoing import assert_whole, figures, undone
from tests.reconciliation.books import BOOKS, Books

pytestmark = pytest.mark.django_db(transaction=True)

HEADER = "external_id,user,wallet,amount,currency,kind,at,ticket,payment\n"
BASE = {
    "plan.toml": "zone = 'UTC'",
    "tickets.sql": "SELECT 't1' AS external_id, 'ann' AS borrower, 'ben' AS lender, 'camera' AS asset_type,"
    " 80 AS price, 'EUR' AS currency, TIMESTAMP '2026-02-01 09:00:00' AS created_at,"
    " TIMESTAMP '2026-02-03 09:00:00' AS completed_at",
    "payments.sql": "SELECT 'p1' AS external_id, 'ann' AS user, 100 AS amount, 'EUR' AS currency, 'verified' AS status,"
    " TIMESTAMP '2026-02-01 08:00:00' AS created_at",
    "transfers.sql": "SELECT * FROM 'entries.csv'",
}
DEPOSIT = "top,,gateway,-100,EUR,,2026-02-01 08:00:00,,p1\ntop,ann,,100,EUR,deposit,2026-02-01 08:00:00,,p1\n"
RESERVATION = (
    "hold,ann,,-80,EUR,reservation,2026-02-01 09:00:00,t1,\nhold,,escrow,80,EUR,,2026-02-01 09:00:00,t1,\n"
)
SETTLEMENT = (
    "done,,revenue,8.50,EUR,fee,2026-02-03 09:00:00,t1,\ndone,ben,,71.50,EUR,earning,2026-02-03 09:00:00,t1,\n"
    "done,,escrow,-80,EUR,settlement,2026-02-03 09:00:00,t1,\n"
)
WITHDRAWAL = (
    "out,ben,,-70,EUR,withdrawal,2026-02-04 10:00:00,,\nout,,external,70,EUR,,2026-02-04 10:00:00,,\n"
)
ALL = HEADER + DEPOSIT + RESERVATION + SETTLEMENT + WITHDRAWAL


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    made = dataset(BOOKS)
    drain()
    return made


def fees() -> int:
    """The revenue in euros, in cents."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(fees_earned), 0) FROM analytics_records"
            " WHERE log = 'ledger_entries' AND grouping = 7 AND currency = 'EUR'"
        )
        return int(cursor.fetchone()[0])


def balances() -> Mapping[str, int]:
    """Users' wallets in euros, by external id."""
    names = dict(ImportKey.objects.filter(target="users").values_list("row_id", "external_id"))
    return {
        names[wallet.user_id or 0]: wallet.balance
        for wallet in Wallet.objects.filter(currency="EUR", kind="user")
    }


@pytest.mark.parametrize("batch_rows", [2, 1000])
def test_fees_deposits_and_withdrawals_come_in_as_what_they_are(
    books: Books, importer: Importer, batch_rows: int
) -> None:
    before = figures()
    first = importer.run({**BASE, "entries.csv": ALL}, batch_rows=batch_rows)
    assert first.reasons == []
    assert first.counts("transfers") == (9, 9, 0, 0)
    assert balances() == {"ann": 2000, "ben": 150}
    assert fees() == 850
    settled = Transfer.objects.get(id=ImportKey.objects.get(external_id="done").row_id)
    assert (settled.kind, settled.ticket_id) == ("settlement", Ticket.objects.latest("id").id)
    assert list(
        settled.entries.order_by("wallet_kind").values_list("wallet_kind", "amount", "kind", "ticket_id")
    ) == [
        ("escrow", -8000, "settlement", settled.ticket_id),
        ("revenue", 850, "fee", settled.ticket_id),
        ("user", 7150, "earning", settled.ticket_id),
    ]
    assert set(settled.entries.values_list("asset_type_id", flat=True)) == {
        AssetType.objects.get(slug="camera").id
    }
    assert Transfer.objects.get(payment=Payment.objects.latest("id")).kind == "imported"
    assert Wallet.objects.filter(kind="user", currency="EUR", feed=Feed.SOURCE).count() == 2
    assert_whole()
    assert undone().counts["transfers"] == 4
    assert figures() == before
    assert_whole()


def test_a_transfer_that_cannot_be_is_rejected_whole(importer: Importer) -> None:
    bad = [
        ("a,ann,,-10,IRR,,2026-02-01,,\na,,revenue,9,IRR,,2026-02-01,,\n",
         "entries of this transfer sum to -1 IRR, and not to zero: ann -10 IRR, revenue 9 IRR"),
        ("b,ann,,-10,IRR,,2026-02-01,,\nb,,revenue,10,EUR,,2026-02-01,,\n",
         "entries of this transfer are in EUR and IRR: make a transfer of each currency"),
        ("c,ann,,-10,IRR,,2026-02-01,,\n", "is the only entry of this transfer, which needs two or more"),
        ("d,ann,,-10,IRR,,2026-02-01,,\nd,,revenue,10,IRR,,2026-02-02,,\n",
         "at is not the same in all rows of this transfer"),
        ("e,ann,,10,IRR,,2026-02-01,,\ne,,gateway,-10,IRR,,2026-02-01,,\n",
         "payment is missing: what the gateway pays out is of one; other money comes from external"),
        ("f,ann,,-10,IRR,,2026-02-01,,\nf,,escrow,10,IRR,,2026-02-01,,\n",
         "ticket is missing: what escrow holds is of one; other money goes to external"),
    ]  # fmt: skip
    one_by_one = (
        "g,ann,,-10,IRR,,2026-02-01,,\ng,,bank,10,IRR,,2026-02-01,,\n"
        "h,ann,revenue,-10,IRR,,2026-02-01,,\nh,,,10,IRR,,2026-02-01,,\n"
        "i,ann,,-10,IRR,,2026-02-01,nine,\ni,,external,10,IRR,,2026-02-01,,eight\n"
        "j,ann,,-10,IRR,,2026-02-01,,\nj,,external,10,IRR,,2026-02-01,,\nj,ann,,-10,IRR,,2026-02-01,,\n"
        "j,,external,10,IRR,,2026-02-01,,\n"
    )
    fine = "z,ann,,-10,IRR,,2026-02-01,,\nz,,external,10,IRR,,2026-02-01,,\n"
    imported = importer.run(
        {
            "plan.toml": BASE["plan.toml"],
            "transfers.sql": BASE["transfers.sql"],
            "entries.csv": HEADER + "".join(rows for rows, _ in bad) + one_by_one + fine,
        }
    )
    assert imported.counts("transfers") == (23, 2, 0, 21)
    said = [(one.key, one.reason) for one in imported.rejected]
    assert [one for one in said if one[0] < "g"] == [
        (rows[0], reason) for rows, reason in bad for _ in rows.splitlines()
    ]
    assert [one for one in said if one[0] >= "g"] == [
        ("g", "row 13 of this transfer is rejected"),
        ("g", "wallet bank is none of gateway, escrow, revenue, external"),
        ("h", "user is ann and wallet is revenue: an entry has one of them"),
        ("h", "user and wallet are missing: an entry has one of them"),
        ("i", "ticket nine is not one that this plan has loaded"),
        ("i", "payment eight is not one that this plan has loaded"),
        ("j", "row 20 of this transfer is rejected"),
        ("j", "row 20 of this transfer is rejected"),
        ("j", "says the same as row 18: a transfer has an entry once"),
        ("j", "says the same as row 19: a transfer has an entry once"),
    ]
    assert Transfer.objects.count() == 1
    assert any("1 wallets go below zero" in line for line in summary(imported.outcome))


def test_it_is_known_again_and_what_contradicts_is_corrected(books: Books, importer: Importer) -> None:
    importer.run({**BASE, "entries.csv": ALL})
    other_order = HEADER + WITHDRAWAL + "".join(reversed(SETTLEMENT.splitlines(keepends=True))) + DEPOSIT
    again = importer.run({"entries.csv": other_order})
    assert again.counts("transfers") == (7, 0, 7, 0)
    assert [(name, gone.count, gone.examples) for name, gone in again.outcome.gone.items()] == [
        ("transfers", 1, ["hold"])
    ]
    other_fee = ALL.replace("8.50", "9.50").replace("71.50", "70.50")
    contradicted = importer.run({"entries.csv": other_fee})
    [reason] = set(contradicted.reasons)
    assert reason == (
        "changed: entries are escrow -80 EUR, revenue 9.5 EUR, ben 70.5 EUR, and escrow -80 EUR, revenue 8.5 EUR,"
        " ben 71.5 EUR were loaded; what was loaded stays: mend the source or, where it is right now, import with"
        " --correct"
    )
    assert fees() == 850
    corrected = importer.run({}, correct=True)
    assert corrected.of("transfers").corrected == 3
    assert (fees(), balances()) == (950, {"ann": 2000, "ben": 50})
    retraction = Retraction.objects.get()
    assert (retraction.book, retraction.external_id) == ("transfers", "done")
    assert retraction.replaced_by == ImportKey.objects.get(external_id="done").row_id
    assert importer.run({}).counts("transfers") == (9, 0, 9, 0)
    # A payment is corrected together with the transfers that name it.
    other_payment = BASE["payments.sql"].replace("100 AS amount", "120 AS amount")
    with pytest.raises(CorrectionConflicts, match="payments with transfers of others"):
        importer.run({"payments.sql": other_payment, "entries.csv": HEADER + WITHDRAWAL}, correct=True)
    both = importer.run({"entries.csv": other_fee.replace("100,EUR", "120,EUR")}, correct=True)
    assert (both.reasons, balances()) == ([], {"ann": 4000, "ben": 50})
    assert_whole()


def test_events_and_an_import_say_the_same_of_a_transfer(importer: Importer) -> None:
    shop = source("plan")
    moment = "2026-02-01T08:00:00+00:00"
    entries: list[dict[str, object]] = [
        {"wallet": "external", "amount": "-12.50"},
        {"user": "ann", "amount": "11.25", "kind": "deposit"},
        {"wallet": "revenue", "amount": 1.25, "kind": "fee"},
    ]
    posted = shop.event("transfer.posted", moment, external_id="top", entries=entries, currency="EUR")
    joined = shop.event("user.registered", moment, external_id="ann")
    assert shop.outcomes(posted) == ["waiting"]
    assert shop.outcomes(joined, posted, {**posted, "id": "again"}) == ["accepted", "duplicate", "accepted"]
    assert (fees_of_entries(), balances()) == (125, {"ann": 1125})

    def refused(**data: object) -> tuple[str, str, str]:
        values = {"external_id": "x", "entries": entries, "currency": "EUR", **data}
        [result] = shop.send(shop.event("transfer.posted", moment, **values))
        return result["code"], result["field"], result["detail"]

    assert refused(external_id="top", entries=[{"user": "ann", "amount": 1}, entries[0]])[0] == "invalid"
    assert (
        refused(external_id="top", entries=[entries[0], {"user": "ann", "amount": "12.50"}])[0]
        == "contradiction"
    )
    assert refused(entries=entries[:2]) == (
        "invalid",
        "entries",
        "entries of this transfer sum to -1.25 EUR, and not to zero: external -12.5 EUR, ann 11.25 EUR",
    )
    assert refused(entries=[*entries[:2], {"wallet": "bank", "amount": "1.25"}]) == (
        "invalid",
        "entries",
        "wallet bank is none of gateway, escrow, revenue, external",
    )
    assert refused(entries=entries[:1])[:2] == ("invalid", "entries")
    assert refused(entries=[*entries, {"purse": "ann"}])[:2] == ("unknown_field", "entries")
    assert refused(owner="ann")[:2] == ("invalid", "owner")
    assert refused(entries=None, owner="ann")[:2] == ("missing", "amount")
    assert refused(currency="IRR", entries=[{**one, "amount": "1.250"} for one in entries])[:2] == (
        "invalid",
        "amount",
    )
    imported = importer.run(
        {
            "plan.toml": "zone = 'UTC'",
            "transfers.sql": BASE["transfers.sql"],
            "entries.csv": HEADER
            + "top,,external,-12.50,EUR,,2026-02-01 08:00:00,,\ntop,ann,,11.25,EUR,deposit,2026-02-01 08:00:00,,\n"
            "top,,revenue,1.25,EUR,fee,2026-02-01 08:00:00,,\n",
        }
    )
    assert imported.counts("transfers") == (3, 0, 3, 0)


def fees_of_entries() -> int:
    return sum(LedgerEntry.objects.filter(wallet_kind=WalletKind.REVENUE).values_list("amount", flat=True))
