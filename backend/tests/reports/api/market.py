"""A marketplace small enough to be counted by hand. Its last moment is 12:00 in Tehran on 10 March 2026."""

from datetime import datetime

from assets.accounts.services import register_user
from assets.common.models import AssetType, Region, Segment
from assets.common.money import Money
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.database import Dataset

NOON = datetime.fromisoformat("2026-03-10T12:00:00+03:30")


def at(day: int, hour: int = 10) -> datetime:
    """An hour of a Tehran day of March 2026."""
    return datetime.fromisoformat(f"2026-03-{day:02}T{hour:02}:00:00+03:30")


def pay(user: int, amount: int, currency: str, day: int, outcome: PaymentStatus) -> int:
    """A payment that was decided on the day it was made."""
    payment = create_payment(user_id=user, amount=amount, currency=currency, created_at=at(day, 8))
    record_payment_event(payment_id=payment.id, kind=outcome, at=at(day, 9))
    return payment.id


def make_market() -> None:
    """Two users; a loan, overdue since the 9th, and a cancelled ticket; payments in two currencies; a fee."""
    camera = AssetType.objects.create(slug="camera", name_en="Camera", name_fa="دوربین")
    newcomer = Segment.objects.create(slug="newcomer", name_en="Newcomer", name_fa="تازه‌وارد")
    tehran = Region.objects.get(slug="IR-23")
    ada = register_user(
        joined_at=datetime.fromisoformat("2026-01-20T10:00:00+03:30"),
        segment_id=newcomer.id,
        region_id=tehran.id,
    )
    bob = register_user(joined_at=at(5, 8))

    loan, cancelled = (
        create_ticket(
            borrower_id=ada.id,
            lender_id=bob.id,
            asset_name="Canon",
            asset_type_id=camera.id,
            created_at=at(day),
        )
        for day in (5, 9)
    )
    record_ticket_move(ticket_id=loan.id, move=TicketEvent.Move.ACCEPTED, at=at(5, 11), actor_id=bob.id)
    record_ticket_move(ticket_id=loan.id, move=TicketEvent.Move.ACTIVATED, at=at(6), due_at=at(8))
    record_ticket_move(ticket_id=cancelled.id, move=TicketEvent.Move.CANCELLED, at=at(10), actor_id=ada.id)

    pay(ada.id, 5000, "IRR", 9, PaymentStatus.VERIFIED)
    pay(ada.id, 300, "USD", 10, PaymentStatus.VERIFIED)
    pay(bob.id, 70, "IRR", 10, PaymentStatus.FAILED)

    wallet = open_wallet(user_id=ada.id, currency="IRR").id
    move_money(system_wallet(WalletKind.GATEWAY, "IRR").id, wallet, 5000, at(9, 9))
    move_money(wallet, system_wallet(WalletKind.REVENUE, "IRR").id, 200, at(10, 9))
    drain()


def move_money(source: int, target: int, amount: int, when: datetime) -> None:
    """A transfer of rials."""
    post_transfer(
        kind="test",
        at=when,
        postings=[
            Posting(source, Money.of(-amount, "IRR"), "test"),
            Posting(target, Money.of(amount, "IRR"), "test"),
        ],
    )


MARKET = Dataset(make_market)
