"""Two people, an asset and a ticket, through the services and over HTTP."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db.models import Sum
from django.test import Client

from assets.accounts.models import User
from assets.common import clock
from assets.common.models import AssetType
from assets.common.money import Money
from assets.loans.moves import MoveName
from assets.loans.services.asking import ask_for_loan
from assets.loans.services.assets import list_asset
from assets.loans.services.moving import move_ticket
from assets.tickets.models import Asset, Ticket, TicketState
from assets.wallets.models import LedgerEntry, Wallet, WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.access.signing_in import join
from tests.marketplace.life import member

DAILY, DAYS = 100_000, 3
PRICE = DAILY * DAYS
FEE = PRICE // 10

PATHS: dict[TicketState, tuple[MoveName, ...]] = {
    TicketState.PENDING: (),
    TicketState.ACCEPTED: (MoveName.ACCEPT,),
    TicketState.ACTIVE: (MoveName.ACCEPT, MoveName.HAND_OVER),
    TicketState.COMPLETED: (MoveName.ACCEPT, MoveName.HAND_OVER, MoveName.RETURN),
    TicketState.CANCELLED: (MoveName.DECLINE,),
}
"""The lender's moves that lead to each state."""


@dataclass(frozen=True)
class Pair:
    """A borrower with money, a lender with an asset."""

    borrower: User
    lender: User
    asset: Asset

    def ask(self) -> int:
        """The borrower asks for the lender's asset; returns the ticket."""
        return self.ask_for(self.asset)

    def ask_for(self, asset: Asset, days: int = DAYS) -> int:
        return ask_for_loan(borrower_id=self.borrower.id, asset_id=asset.id, days=days, at=clock.now()).id

    def ticket(self, state: TicketState) -> int:
        """A new ticket in this state."""
        ticket = self.ask()
        for name in PATHS[state]:
            move(ticket, self.lender.id, name)
        return ticket


def pair(money: int = PRICE, *, lender: User | None = None) -> Pair:
    lender, borrower = lender or join(name="Leila Lender"), join(name="Babak Borrower")
    if money:
        give(borrower.id, money)
    return Pair(borrower, lender, offer(lender.id))


def offer(owner_id: int, daily: int = DAILY) -> Asset:
    member(AssetType, "camera")
    return list_asset(
        owner_id=owner_id,
        name="Canon R6",
        asset_type="camera",
        daily_price=daily,
        currency="IRR",
        at=clock.now(),
    )


def give(user_id: int, amount: int) -> None:
    """Money into a wallet, as the gateway brings it."""
    money = Money.of(amount, "IRR")
    source, wallet = (
        system_wallet(WalletKind.GATEWAY, "IRR").id,
        open_wallet(user_id=user_id, currency="IRR").id,
    )
    post_transfer(
        kind="top_up",
        at=clock.now(),
        postings=[Posting(source, -money, "top_up"), Posting(wallet, money, "top_up")],
    )


def move(ticket: int, user_id: int, name: MoveName) -> Ticket:
    return move_ticket(ticket_id=ticket, user_id=user_id, name=name, at=clock.now())


def state_of(ticket: int) -> TicketState:
    return TicketState(Ticket.objects.get(id=ticket).state)


def balance(user_id: int) -> int:
    return sum(Wallet.objects.filter(user_id=user_id).values_list("balance", flat=True))


def held(kind: WalletKind, ticket: int | None = None) -> int:
    """What is in one of the marketplace's own wallets, of one ticket or of all."""
    entries = LedgerEntry.objects.filter(wallet_kind=kind)
    if ticket is not None:
        entries = entries.filter(ticket_id=ticket)
    return int(entries.aggregate(total=Sum("amount"))["total"] or 0)


def assert_money_is_conserved() -> None:
    """All entries sum to zero, balances are their entries, and escrow holds what is under way and nothing else."""
    assert (LedgerEntry.objects.aggregate(total=Sum("amount"))["total"] or 0) == 0
    for wallet in Wallet.objects.filter(user_id__isnull=False):
        entries = LedgerEntry.objects.filter(wallet=wallet).aggregate(total=Sum("amount"))["total"] or 0
        assert (wallet.balance, wallet.balance >= 0) == (entries, True)
    for ticket in Ticket.objects.filter(days__isnull=False):
        under_way = ticket.state in (TicketState.ACCEPTED, TicketState.ACTIVE)
        assert held(WalletKind.ESCROW, ticket.id) == (ticket.price if under_way else 0)


def post(api: Client, path: str, body: dict[str, object] | None = None, key: str | None = "") -> Any:
    """POST under a key: a new one, this one, or none."""
    headers = {} if key is None else {"Idempotency-Key": key or uuid4().hex}
    return api.post(
        f"/api/v1/{path}",
        "" if body is None else json.dumps(body),
        content_type="application/json",
        headers=headers,
    )
