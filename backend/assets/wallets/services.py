"""Writing the ledger: opening wallets, posting transfers and their reversals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from assets.accounts.models import User
from assets.common.errors import refusals
from assets.common.log import stamp_of
from assets.common.money import CurrencyCode, Money, currency_code
from assets.common.transactions import write_transaction
from assets.tickets.models import Ticket
from assets.wallets.errors import (
    AlreadyReversed,
    InsufficientFunds,
    PostingNotAllowed,
    TransferNotFound,
    TransferUnbalanced,
    WalletNotFound,
    WalletOfSource,
)
from assets.wallets.models import LedgerEntry, Transfer, Wallet, WalletKind


@dataclass(frozen=True)
class Posting:
    """One side of a transfer: money into a wallet, or with a negative amount out of it."""

    wallet_id: int
    money: Money
    kind: str
    asset_type_id: int = 0


@write_transaction
def open_wallet(*, user_id: int, currency: str) -> Wallet:
    """The user's wallet in a currency, made if it is not there. Raises UnknownCurrency."""
    return Wallet.objects.get_or_create(user_id=user_id, currency=currency_code(currency))[0]


@write_transaction
def system_wallet(kind: WalletKind, currency: str) -> Wallet:
    """The marketplace's own wallet of a kind and currency, made if it is not there. Raises UnknownCurrency."""
    return Wallet.objects.get_or_create(kind=kind, user=None, currency=currency_code(currency))[0]


@write_transaction
def claim_wallets(wallet_ids: Sequence[int]) -> None:
    """Feed users' wallets from here alone, from now on. Raises WalletOfSource where a source has fed one."""
    with refusals({"wallet_one_feed": WalletOfSource}), connection.cursor() as cursor:
        cursor.execute("SELECT claim_wallets(%s)", [list(wallet_ids)])


@write_transaction
def post_transfer(
    *,
    kind: str,
    at: datetime,
    postings: Sequence[Posting],
    ticket_id: int | None = None,
    payment_id: int | None = None,
    reverses: Transfer | None = None,
) -> Transfer:
    """Move money between wallets: all postings or none.

    Entries on a user's wallet count under the user's segment and region now; those on the marketplace's own wallets
    under the ticket's. Raises TransferUnbalanced, PostingNotAllowed, WalletNotFound, InsufficientFunds,
    AlreadyReversed.
    """
    if len(postings) < 2:
        raise PostingNotAllowed("a transfer has at least two postings")
    wallets = Wallet.objects.in_bulk({posting.wallet_id for posting in postings})
    for posting in postings:
        if posting.wallet_id not in wallets:
            raise WalletNotFound(f"there is no wallet {posting.wallet_id}")
    # Shared with other postings; a reclassification waits until the entries carry one classification, or begins after.
    owners = {wallet.user_id for wallet in wallets.values() if wallet.user_id is not None}
    users = {user.id: user for user in User.objects.raw(_LOCK_OWNERS, [sorted(owners)])}
    ticket = Ticket.objects.get(id=ticket_id) if ticket_id is not None else None
    with refusals(
        {
            "transfer_sums_to_zero": TransferUnbalanced,
            "wallet_one_currency": PostingNotAllowed,
            "ledger_entry_not_zero": PostingNotAllowed,
            "wallet_balance_floor": InsufficientFunds,
            "transfers_reverses_id_key": AlreadyReversed,
        }
    ):
        transfer = Transfer.objects.create(
            kind=kind, at=at, ticket=ticket, payment_id=payment_id, reverses=reverses
        )
        # One statement: the database checks a transfer by the entries that come together.
        LedgerEntry.objects.bulk_create(
            [_entry(transfer, posting, wallets[posting.wallet_id], users, ticket) for posting in postings]
        )
    return transfer


_LOCK_OWNERS = "SELECT id, segment_id, region_id FROM users WHERE id = ANY(%s) ORDER BY id FOR SHARE"


def _entry(
    transfer: Transfer, posting: Posting, wallet: Wallet, users: dict[int, User], ticket: Ticket | None
) -> LedgerEntry:
    counted_under = users[wallet.user_id] if wallet.user_id is not None else ticket
    return LedgerEntry(
        transfer=transfer,
        wallet=wallet,
        wallet_kind=wallet.kind,
        user_id=wallet.user_id,
        ticket_id=transfer.ticket_id,
        kind=posting.kind,
        reversal=transfer.reverses_id is not None,
        amount=posting.money.amount,
        currency=posting.money.currency,
        at=transfer.at,
        **{
            "asset_type_id": posting.asset_type_id,
            **(stamp_of(ticket) if ticket else {}),
            **(stamp_of(counted_under) if counted_under else {}),
        },
    )


@write_transaction
def reverse_transfer(*, transfer_id: int, at: datetime) -> Transfer:
    """Undo a transfer by another, on a day of its own: what was counted on the first day stays.

    Raises TransferNotFound, AlreadyReversed, InsufficientFunds.
    """
    transfer = Transfer.objects.filter(id=transfer_id).first()
    if transfer is None:
        raise TransferNotFound(f"there is no transfer {transfer_id}")
    if transfer.reverses_id is not None:
        raise AlreadyReversed(f"transfer {transfer_id} is itself a reversal")
    return post_transfer(
        kind=transfer.kind,
        at=at,
        postings=[
            Posting(
                wallet_id=entry.wallet_id,
                money=-Money.of(entry.amount, CurrencyCode(entry.currency)),
                kind=entry.kind,
                asset_type_id=entry.asset_type_id,
            )
            for entry in transfer.entries.order_by("id")
        ],
        ticket_id=transfer.ticket_id,
        payment_id=transfer.payment_id,
        reverses=transfer,
    )
