"""The ledger: money moves whole or not at all, and a user's wallet never goes below what it may."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.accounts.models import User, UserEvent
from assets.accounts.services import reclassify_user, register_user
from assets.common.errors import constraint_of
from assets.common.models import Segment
from assets.common.money import Money
from assets.wallets.errors import (
    AlreadyReversed,
    InsufficientFunds,
    PostingNotAllowed,
    TransferNotFound,
    TransferUnbalanced,
    WalletNotFound,
)
from assets.wallets.models import LedgerEntry, Transfer, Wallet, WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, reverse_transfer, system_wallet
from tests.marketplace.life import member
from tests.reports.rollups.test_concurrency import together


def posting(wallet: Wallet, amount: int, currency: str = "IRR") -> Posting:
    return Posting(wallet.id, Money.of(amount, currency), "test")


def wallet(at: datetime, balance: int = 0, currency: str = "IRR") -> Wallet:
    opened = open_wallet(user_id=register_user(joined_at=at).id, currency=currency)
    if balance:
        gateway = system_wallet(WalletKind.GATEWAY, currency)
        post_transfer(
            kind="top_up",
            at=at,
            postings=[posting(gateway, -balance, currency), posting(opened, balance, currency)],
        )
    return Wallet.objects.get(id=opened.id)


def balance(of: Wallet) -> int:
    return Wallet.objects.get(id=of.id).balance


@pytest.mark.quick
@pytest.mark.django_db
def test_a_transfer_moves_money_between_wallets(noon: datetime) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon)
    post_transfer(kind="test", at=noon, postings=[posting(ali, -400), posting(sara, 400)])
    assert (balance(ali), balance(sara)) == (600, 400)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("amounts", "error"),
    [
        ((-400, 399), TransferUnbalanced),
        ((400, 400), TransferUnbalanced),
        ((0, 0), PostingNotAllowed),
        ((-1_001, 1_001), InsufficientFunds),
    ],
)
def test_what_does_not_balance_or_is_not_there_is_refused_whole(
    amounts: tuple[int, int], error: type[Exception], noon: datetime
) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon)
    transfers = Transfer.objects.count()
    with pytest.raises(error):
        post_transfer(kind="test", at=noon, postings=[posting(ali, amounts[0]), posting(sara, amounts[1])])
    assert (balance(ali), balance(sara)) == (1_000, 0)
    assert Transfer.objects.count() == transfers


@pytest.mark.django_db
def test_the_last_rial_can_be_spent_and_not_one_more(noon: datetime) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon)
    post_transfer(kind="test", at=noon, postings=[posting(ali, -1_000), posting(sara, 1_000)])
    with pytest.raises(InsufficientFunds):
        post_transfer(kind="test", at=noon, postings=[posting(ali, -1), posting(sara, 1)])
    Wallet.objects.filter(id=ali.id).update(overdraft_limit=5)
    post_transfer(kind="test", at=noon, postings=[posting(ali, -5), posting(sara, 5)])
    with pytest.raises(InsufficientFunds):
        post_transfer(kind="test", at=noon, postings=[posting(ali, -1), posting(sara, 1)])
    assert (balance(ali), balance(sara)) == (-5, 1_005)


@pytest.mark.django_db
def test_currencies_do_not_mix(noon: datetime) -> None:
    rials, dollars = wallet(noon, 1_000), wallet(noon, 50, "USD")
    with pytest.raises(TransferUnbalanced):
        post_transfer(kind="test", at=noon, postings=[posting(rials, -50), posting(dollars, 50, "USD")])
    with pytest.raises(PostingNotAllowed):
        post_transfer(kind="test", at=noon, postings=[posting(rials, -50), posting(dollars, 50)])
    with pytest.raises(ValueError, match="cannot add"):
        Money.of(1, "IRR") + Money.of(1, "USD")


@pytest.mark.django_db
def test_one_wallet_a_user_and_currency(noon: datetime) -> None:
    user = register_user(joined_at=noon)
    assert open_wallet(user_id=user.id, currency="irr").id == open_wallet(user_id=user.id, currency="IRR").id
    with pytest.raises(IntegrityError), transaction.atomic():
        Wallet.objects.create(user=user, currency="IRR")
    system_wallet(WalletKind.ESCROW, "IRR")
    with pytest.raises(IntegrityError), transaction.atomic():
        Wallet.objects.create(kind=WalletKind.ESCROW, currency="IRR")
    with pytest.raises(IntegrityError), transaction.atomic():
        Wallet.objects.create(kind=WalletKind.USER, currency="IRR")


@pytest.mark.django_db
def test_a_reversal_is_a_transfer_of_its_own_day_and_comes_once(noon: datetime) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon)
    made = post_transfer(kind="test", at=noon, postings=[posting(ali, -400), posting(sara, 400)])
    undone = reverse_transfer(transfer_id=made.id, at=noon + timedelta(days=3))
    assert (balance(ali), balance(sara)) == (1_000, 0)
    assert undone.reverses_id == made.id
    assert [entry.reversal for entry in undone.entries.all()] == [True, True]
    assert LedgerEntry.objects.filter(transfer=made).count() == 2, "what was written stays"
    for again in (made, undone):
        with pytest.raises(AlreadyReversed):
            reverse_transfer(transfer_id=again.id, at=noon)
    with pytest.raises(TransferNotFound, match="777"):
        reverse_transfer(transfer_id=777, at=noon)


@pytest.mark.django_db
def test_a_reversal_of_money_that_is_spent_is_refused(noon: datetime) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon)
    made = post_transfer(kind="test", at=noon, postings=[posting(ali, -400), posting(sara, 400)])
    post_transfer(kind="test", at=noon, postings=[posting(sara, -1), posting(ali, 1)])
    with pytest.raises(InsufficientFunds):
        reverse_transfer(transfer_id=made.id, at=noon)


@pytest.mark.django_db
def test_fewer_than_two_postings_or_an_unknown_wallet_is_refused(noon: datetime) -> None:
    ali = wallet(noon, 10)
    with pytest.raises(PostingNotAllowed):
        post_transfer(kind="test", at=noon, postings=[posting(ali, -1)])
    with pytest.raises(WalletNotFound, match="4321"):
        post_transfer(
            kind="test", at=noon, postings=[posting(ali, -1), Posting(4321, Money.of(1, "IRR"), "test")]
        )


@pytest.mark.django_db
def test_entries_put_in_by_hand_obey_the_same_rules(noon: datetime) -> None:
    """The database judges them, whoever writes: here without the service."""
    ali, gateway = wallet(noon, 1_000), system_wallet(WalletKind.GATEWAY, "IRR")
    transfer = Transfer.objects.create(kind="test", at=noon)

    def entry(of: Wallet, amount: int, **wrong: object) -> LedgerEntry:
        right = {
            "transfer": transfer, "wallet": of, "wallet_kind": of.kind, "user_id": of.user_id, "kind": "test",
            "amount": amount, "currency": "IRR", "at": noon,
        }  # fmt: skip
        return LedgerEntry(**(right | wrong))

    for entries, rule in [
        ([entry(ali, -5), entry(gateway, 4)], "transfer_sums_to_zero"),
        ([entry(ali, -5, currency="USD"), entry(gateway, 5, currency="USD")], "wallet_one_currency"),
        ([entry(ali, -5, wallet_kind="revenue"), entry(gateway, 5)], "entry_names_wallet"),
        ([entry(ali, -5, user_id=None), entry(gateway, 5)], "entry_names_wallet"),
        ([entry(ali, -5, segment_id=9), entry(gateway, 5)], "entry_stamp_current"),
        ([entry(ali, -5, at=noon + timedelta(1)), entry(gateway, 5)], "entry_follows_transfer"),
        ([entry(ali, -5, reversal=True), entry(gateway, 5)], "entry_follows_transfer"),
    ]:
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            LedgerEntry.objects.bulk_create(entries)
        assert constraint_of(refused.value) == rule
    assert balance(ali) == 1_000


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_spend_a_balance_that_is_enough_for_seven(noon: datetime) -> None:
    ali, sara = wallet(noon, 700), wallet(noon)
    refusals: list[InsufficientFunds] = []

    def spends() -> None:
        try:
            post_transfer(kind="test", at=noon, postings=[posting(ali, -100), posting(sara, 100)])
        except InsufficientFunds as refused:
            refusals.append(refused)

    together(*[spends] * 10)
    assert (balance(ali), balance(sara), len(refusals)) == (0, 700, 3)


@pytest.mark.django_db(transaction=True)
def test_transfers_both_ways_at_once_do_not_lock_each_other_out(noon: datetime) -> None:
    ali, sara = wallet(noon, 1_000), wallet(noon, 1_000)

    def pays(payer: Wallet, payee: Wallet) -> None:
        for _ in range(20):
            post_transfer(kind="test", at=noon, postings=[posting(payer, -1), posting(payee, 1)])

    together(lambda: pays(ali, sara), lambda: pays(sara, ali))
    assert (balance(ali), balance(sara)) == (1_000, 1_000)


@pytest.mark.django_db(transaction=True)
def test_a_balance_is_reclassified_whole_while_entries_arrive(noon: datetime) -> None:
    """By segment, entries and moves together always say what the wallet holds."""
    first, second = member(Segment, "first"), member(Segment, "second")
    ali, sara = wallet(noon, 1_000), wallet(noon)
    assert ali.user_id is not None

    def pays() -> None:
        for _ in range(30):
            post_transfer(kind="test", at=noon, postings=[posting(ali, -7), posting(sara, 7)])

    def moves() -> None:
        for step in range(12):
            reclassify_user(
                user_id=ali.user_id or 0, at=noon, segment_id=first if step % 2 else second, region_id=0
            )

    together(pays, moves)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT segment_id, sum(amount)::bigint FROM (
                SELECT segment_id, amount FROM ledger_entries WHERE user_id = %(user)s
                UNION ALL SELECT segment_id, amount FROM user_events WHERE wallet_id IS NOT NULL AND user_id = %(user)s
                UNION ALL SELECT from_segment_id, -amount FROM user_events
                          WHERE wallet_id IS NOT NULL AND user_id = %(user)s
            ) AS held GROUP BY segment_id HAVING sum(amount) <> 0
            """,
            {"user": ali.user_id},
        )
        assert cursor.fetchall() == [(User.objects.get(id=ali.user_id).segment_id, 1_000 - 30 * 7)]


@pytest.mark.django_db
def test_a_reclassification_is_logged_with_each_balance_and_only_from_what_the_user_is(
    noon: datetime,
) -> None:
    regular = member(Segment, "regular")
    ali = wallet(noon, 1_000)
    assert ali.user_id is not None
    reclassify_user(user_id=ali.user_id, at=noon, segment_id=regular, region_id=0)
    reclassify_user(user_id=ali.user_id, at=noon, segment_id=regular, region_id=0)  # is there already
    events = UserEvent.objects.filter(user_id=ali.user_id).order_by("id")
    assert [(e.kind, e.amount, e.currency) for e in events] == [
        ("joined", None, None),
        ("reclassified", None, None),
        ("wallet_reclassified", 1_000, "IRR"),
    ]
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        UserEvent.objects.create(
            user_id=ali.user_id,
            kind="reclassified",
            at=noon,
            segment_id=0,
            from_segment_id=0,
            from_region_id=0,
        )
    assert constraint_of(refused.value) == "reclassified_from"


@pytest.mark.django_db(transaction=True)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 400)), min_size=1, max_size=15)
)
def test_balances_are_always_the_sum_of_their_entries(steps: list[tuple[int, int, int]]) -> None:
    noon = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
    wallets = [wallet(noon, 500) for _ in range(4)]
    for payer, payee, amount in steps:
        try:
            post_transfer(
                kind="t",
                at=noon,
                postings=[posting(wallets[payer], -amount), posting(wallets[payee], amount)],
            )
        except InsufficientFunds:
            assert balance(wallets[payer]) < amount
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT w.balance, sum(e.amount)::bigint FROM wallets w JOIN ledger_entries e ON e.wallet_id = w.id"
            " WHERE w.user_id IS NOT NULL GROUP BY w.id, w.balance"
        )
        assert all(held == entered >= 0 for held, entered in cursor.fetchall())
        cursor.execute("SELECT sum(amount) FROM ledger_entries")
        assert cursor.fetchone()[0] == 0
