"""A small marketplace for tests: members of each dimension, and operations on users, tickets, payments and money."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from assets.accounts.services import reclassify_user, register_user
from assets.common.errors import Refused
from assets.common.failure_reasons import FailureReason
from assets.common.models import AssetType, Region, Segment
from assets.common.money import Money
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.services import create_notification, record_notification_event
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, reverse_transfer, system_wallet

OPERATIONS = (
    "join", "reclassify", "ask", "move", "pay", "settle", "top_up", "spend", "earn", "reverse", "notify", "deliver",
)  # fmt: skip


def member(model: type[AssetType] | type[Segment] | type[Region], slug: str) -> int:
    return model.objects.get_or_create(slug=slug, defaults={"name_en": slug, "name_fa": slug})[0].id


@dataclass
class Life:
    """Runs named operations at given moments; what the marketplace refuses is part of life."""

    seed: int = 0
    users: list[int] = field(default_factory=list)
    tickets: list[int] = field(default_factory=list)
    payments: list[int] = field(default_factory=list)
    amounts: dict[int, int] = field(default_factory=dict)
    transfers: list[int] = field(default_factory=list)
    notifications: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random, self.outcomes, self.arrivals = (Random(self.seed) for _ in range(3))
        self.asset_types = [0, member(AssetType, "camera"), member(AssetType, "car")]
        self.segments = [0, member(Segment, "newcomer"), member(Segment, "regular")]
        self.regions = [0, member(Region, "IR-23"), member(Region, "IR-10")]

    def does(self, operation: str, at: datetime) -> None:
        if not self.users:
            self.join(at - timedelta(days=30))
        try:
            getattr(self, operation)(at)
        except Refused:
            return

    def join(self, at: datetime) -> None:
        user = register_user(
            joined_at=at,
            segment_id=self.random.choice(self.segments),
            region_id=self.random.choice(self.regions),
        )
        self.users.append(user.id)

    def reclassify(self, at: datetime) -> None:
        reclassify_user(
            user_id=self.random.choice(self.users),
            at=at,
            segment_id=self.random.choice(self.segments),
            region_id=self.random.choice(self.regions),
        )

    def ask(self, at: datetime) -> None:
        ticket = create_ticket(
            borrower_id=self.random.choice(self.users),
            lender_id=self.random.choice(self.users),
            asset_name="Asset",
            asset_type_id=self.random.choice(self.asset_types),
            created_at=at,
            price=self.random.choice([None, 250_000]),
            currency="IRR",
        )
        self.tickets.append(ticket.id)

    def move(self, at: datetime) -> None:
        if not self.tickets:
            self.ask(at)
        due = self.random.choice([None, at, at + timedelta(hours=5), at + timedelta(days=2)])
        record_ticket_move(
            ticket_id=self.random.choice(self.tickets),
            move=self.random.choice(list(TicketEvent.Move)[1:]),
            at=at,
            actor_id=self.random.choice([None, *self.users]),
            due_at=due,
        )

    def pay(self, at: datetime) -> None:
        payment = create_payment(
            user_id=self.random.choice(self.users),
            amount=self.random.randint(1, 10**9),
            currency=self.random.choice(["IRR", "USD"]),
            asset_type_id=self.random.choice(self.asset_types),
            created_at=at,
        )
        self.payments.append(payment.id)
        self.amounts[payment.id] = payment.amount

    def settle(self, at: datetime) -> None:
        if not self.payments:
            self.pay(at)
        payment, kind = self.random.choice(self.payments), self.random.choice(list(PaymentStatus)[1:])
        amount = self.amounts[payment]
        record_payment_event(
            payment_id=payment,
            kind=kind,
            at=at,
            fee=self.outcomes.choice([None, 0, amount // 200]) if kind == PaymentStatus.VERIFIED else None,
            reason=self.outcomes.choice([None, *FailureReason]) if kind == PaymentStatus.FAILED else None,
        )

    def _transfer(self, source: int, target: int, amount: int, at: datetime) -> None:
        transfer = post_transfer(
            kind="test",
            at=at,
            postings=[
                Posting(source, Money.of(-amount, "IRR"), "test", self.asset_types[1]),
                Posting(target, Money.of(amount, "IRR"), "test", self.asset_types[1]),
            ],
        )
        self.transfers.append(transfer.id)

    def _wallet(self) -> int:
        return open_wallet(user_id=self.random.choice(self.users), currency="IRR").id

    def top_up(self, at: datetime) -> None:
        self._transfer(
            system_wallet(WalletKind.GATEWAY, "IRR").id, self._wallet(), self.random.randint(1, 500), at
        )

    def spend(self, at: datetime) -> None:
        source, target = self._wallet(), self._wallet()
        if source != target:
            self._transfer(source, target, self.random.randint(1, 300), at)

    def earn(self, at: datetime) -> None:
        self._transfer(
            self._wallet(), system_wallet(WalletKind.REVENUE, "IRR").id, self.random.randint(1, 100), at
        )

    def reverse(self, at: datetime) -> None:
        if not self.transfers:
            self.top_up(at)
        reverse_transfer(transfer_id=self.random.choice(self.transfers), at=at)

    def notify(self, at: datetime) -> None:
        message = create_notification(
            user_id=self.random.choice(self.users), channel=Channel.SMS, created_at=at
        )
        self.notifications.append(message.id)

    def deliver(self, at: datetime) -> None:
        if not self.notifications:
            self.notify(at)
        message = self.random.choice(self.notifications)
        kind = self.random.choice([NotificationStatus.SENT, NotificationStatus.FAILED])
        record_notification_event(
            notification_id=message,
            kind=self.arrivals.choice([kind, NotificationStatus.DELIVERED]),
            at=at,
        )

    def lives(self, days: int, operations: int, until: datetime) -> None:
        """A stretch of random life that ends at `until`."""
        for _ in range(operations):
            self.does(
                self.random.choice(OPERATIONS),
                until - timedelta(seconds=self.random.uniform(0, days * 86_400)),
            )
