"""Things that happen in the marketplace, counted by a pass at once."""

from datetime import datetime

from assets.accounts.services import register_user
from assets.common import clock
from assets.common.money import Money
from assets.notifications.models import Channel
from assets.notifications.services import create_notification
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import Pass, run_pass
from assets.tickets.services import create_ticket
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet


def counted() -> Pass:
    """Count what happened, as the worker does."""
    return run_pass(clock.now())


def people(*names: str) -> list[int]:
    """Users who have joined; that is counted already."""
    joined = [register_user(joined_at=clock.now(), name=name).id for name in names]
    counted()
    return joined


def pays(user: int, at: datetime | None = None) -> None:
    """A payment of a user is verified."""
    moment = at or clock.now()
    payment = create_payment(user_id=user, amount=5_000, currency="IRR", created_at=moment).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=moment)


def tops_up(user: int) -> None:
    """Money comes into a user's wallet."""
    gateway, wallet = (
        system_wallet(WalletKind.GATEWAY, "IRR").id,
        open_wallet(user_id=user, currency="IRR").id,
    )
    amounts = ((gateway, -700), (wallet, 700))
    postings = [Posting(one, Money.of(amount, "IRR"), "top_up") for one, amount in amounts]
    post_transfer(kind="top_up", at=clock.now(), postings=postings)


def asks(borrower: int, lender: int) -> None:
    """One asks another for something."""
    create_ticket(
        borrower_id=borrower, lender_id=lender, asset_name="Lens", asset_type_id=0, created_at=clock.now()
    )


def is_written_to(user: int) -> None:
    """A message to a user is on its way."""
    create_notification(user_id=user, channel=Channel.SMS, created_at=clock.now())
