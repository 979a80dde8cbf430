"""A history small enough to be counted by hand, as of 12:00 in Tehran on 10 March 2026."""

from dataclasses import dataclass
from datetime import datetime

from assets.accounts.services import register_user
from assets.common.models import AssetType
from assets.common.money import Money
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.services import create_notification, record_notification_event
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, reverse_transfer, system_wallet
from tests.database import Dataset

Move = TicketEvent.Move


def at(day: str, hour: int = 10) -> datetime:
    """An hour of a Tehran day of 2026, written as MM-DD."""
    return datetime.fromisoformat(f"2026-{day}T{hour:02}:00:00+03:30")


@dataclass(frozen=True)
class Market:
    """Two people who lend to each other, and one who does nothing."""

    ada: int
    bob: int
    eve: int
    late: int
    running: int
    cancelled: int
    message: int


def make_market() -> Market:
    """Ada borrows twice from Bob, once late, and lends to him once, which comes to nothing."""
    ada, bob, eve = (
        register_user(
            joined_at=at("01-05", hour), name=name, email=f"{name.split()[0].lower()}@example.org"
        ).id
        for hour, name in ((8, "Ada Lovelace"), (9, "Bob Marley"), (10, "Eve"))
    )
    camera = AssetType.objects.create(slug="camera", name_en="Camera", name_fa="دوربین").id
    late = _lend(ada, bob, camera, created="02-20", due="03-08")
    running = _lend(ada, bob, camera, created="03-02", due="03-12")
    cancelled = create_ticket(
        borrower_id=bob, lender_id=ada, asset_name="Lens", asset_type_id=0, created_at=at("03-05")
    ).id
    record_ticket_move(ticket_id=cancelled, move=Move.CANCELLED, at=at("03-06"), actor_id=bob)

    _top_up(ada, 5_000, "02-08")
    _top_up(ada, 2_000, "03-09")
    _top_up(bob, 700, "03-01")
    pay_out(ada, 1_200, "03-03", ticket=running)
    reverse_transfer(transfer_id=pay_out(ada, 300, "03-04"), at=at("03-05"))

    message = create_notification(user_id=ada, channel=Channel.SMS, created_at=at("03-07")).id
    record_notification_event(notification_id=message, kind=NotificationStatus.SENT, at=at("03-07", 11))
    return Market(ada, bob, eve, late, running, cancelled, message)


def make_counted_market() -> Market:
    made = make_market()
    drain()
    return made


MARKET = Dataset(make_counted_market)


def _lend(borrower: int, lender: int, asset_type: int, *, created: str, due: str) -> int:
    ticket = create_ticket(
        borrower_id=borrower,
        lender_id=lender,
        asset_name="Canon",
        asset_type_id=asset_type,
        created_at=at(created),
        price=1_200,
        currency="IRR",
    ).id
    record_ticket_move(ticket_id=ticket, move=Move.ACCEPTED, at=at(created, 11), actor_id=lender)
    record_ticket_move(
        ticket_id=ticket, move=Move.ACTIVATED, at=at(created, 12), actor_id=lender, due_at=at(due)
    )
    return ticket


def _top_up(user: int, amount: int, day: str) -> None:
    payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=at(day, 9)).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
    gateway = system_wallet(WalletKind.GATEWAY, "IRR").id
    wallet = open_wallet(user_id=user, currency="IRR").id
    post_transfer(
        kind="top_up",
        at=at(day),
        payment_id=payment,
        postings=[_posting(gateway, -amount, "top_up"), _posting(wallet, amount, "top_up")],
    )


def pay_out(user: int, amount: int, day: str, ticket: int | None = None) -> int:
    """Money of a user's wallet is set aside; returns the transfer."""
    wallet = open_wallet(user_id=user, currency="IRR").id
    escrow = system_wallet(WalletKind.ESCROW, "IRR").id
    return post_transfer(
        kind="reservation",
        at=at(day),
        ticket_id=ticket,
        postings=[_posting(wallet, -amount, "reservation"), _posting(escrow, amount, "reservation")],
    ).id


def _posting(wallet: int, amount: int, kind: str) -> Posting:
    return Posting(wallet, Money.of(amount, "IRR"), kind)
