"""Who does what next among the demo's people: over HTTP, each with a token of their own."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from django.db.models import Max, QuerySet

from assets.common.clock import now
from assets.demo import money
from assets.demo.assets import INFLATION, KINDS
from assets.demo.live import payouts
from assets.demo.live.door import Door
from assets.demo.live.messages import notify
from assets.demo.live.pace import SOON, Kind, pace_of
from assets.demo.live.partner import Partner
from assets.demo.live.people import People, demo_of_this_server
from assets.demo.live.top_ups import add_money
from assets.demo.people import OWNERS
from assets.demo.terms import CURRENCY, LEAST_WITHDRAWAL, PRICE_STEP, TOP_UP_STEP, WITHDRAWAL_STEP, rounded_up
from assets.loans.moves import MoveName
from assets.payments.models import Payment, PaymentStatus
from assets.tickets.models import Asset, Ticket, TicketState
from assets.wallets.models import Wallet

RECENT = 5_000
SAMPLE = 200
"""Open tickets that are looked at for the one whose turn it is."""

ANSWERED_AFTER = timedelta(seconds=20)
"""A visitor waits so long for the other side of a loan; people wait for each other as long as in the history."""

DUE_SOON = timedelta(hours=4)
AT_THE_GATEWAY = timedelta(minutes=2)
LENGTHS = {kind.slug: kind.days for kind in KINDS}
AWAY = (TicketState.ACCEPTED, TicketState.ACTIVE)

Action = Callable[[], str]


class Marketplace:
    """Draws what happens next, and has somebody do it.

    It remembers nothing of what it did: who is open to what is read when it is drawn. Raises NoDemo.
    """

    def __init__(self, chance: Random, door: Door) -> None:
        demo = demo_of_this_server()
        self._chance, self._door = chance, door
        self._began = demo.ended_at
        self._pace = pace_of(demo.ended_at)
        self.make_tokens()
        self._by_kind: dict[Kind, Action] = {
            Kind.ASK: self.ask,
            Kind.ACCEPT: self.accept,
            Kind.HAND_OVER: self.hand_over,
            Kind.RETURN: self.bring_back,
            Kind.CANCEL: self.cancel,
            Kind.PAY: self.top_up,
            Kind.WITHDRAW: self.withdraw,
            Kind.GIVE_BACK: self.give_back,
            Kind.JOIN: self.join,
        }

    def make_tokens(self) -> None:
        """New tokens for everybody, in place of those that have expired or that an earlier run had."""
        self._people, self._partner = People(), Partner(self._door)

    def rates(self) -> dict[Kind, float]:
        """How often each kind of thing happens now, a second."""
        at = now()
        waiting = {
            Kind.ACCEPT: self._tickets(TicketState.PENDING).count(),
            Kind.HAND_OVER: self._tickets(TicketState.ACCEPTED).count(),
            Kind.RETURN: self._tickets(TicketState.ACTIVE).filter(due_at__lt=at + SOON).count(),
        }
        waiting[Kind.CANCEL] = waiting[Kind.ACCEPT] + waiting[Kind.HAND_OVER]
        return {kind: self._pace.per_second(kind, at, waiting.get(kind)) for kind in self._by_kind}

    def act(self, rates: dict[Kind, float]) -> str:
        """Have something happen, and return its name. Raises TurnedDown, Closed, Refused."""
        return self._by_kind[self._chance.choices(list(rates), list(rates.values()))[0]]()

    def answer_visitor(self) -> str | None:
        """Answer a visitor who lends or borrows and waits for the other side; None where nobody does."""
        since = now() - ANSWERED_AFTER
        theirs = Ticket.objects.filter(
            borrower_id__in=self._people.visitors, created_at__gt=self._began, days__isnull=False
        ).exclude(lender_id__in=self._people.visitors)
        accepted = theirs.filter(state=TicketState.ACCEPTED, accepted_at__lt=since).first()
        if accepted is not None:
            return self._move(accepted, MoveName.HAND_OVER)
        pending = theirs.filter(state=TicketState.PENDING, created_at__lt=since)
        for ticket in pending.order_by("-id")[:SAMPLE]:
            if self._is_away(ticket):
                return self._move(ticket, MoveName.DECLINE)
            if self._can_pay(ticket):
                return self._move(ticket, MoveName.ACCEPT)
        offered = Asset.objects.filter(
            owner_id__in=self._people.visitors,
            created_at__gt=self._began,
            created_at__lt=since,
            listed=True,
            tickets=None,
        ).first()
        return self._pay_visitor() if offered is None else self._ask(offered)

    def ask(self) -> str:
        """Somebody asks for something that is offered."""
        asset = self._offered()
        return "nothing" if asset is None else self._ask(asset)

    def accept(self) -> str:
        """A lender accepts what its borrower can pay for."""
        for ticket in self._some(TicketState.PENDING):
            if self._can_pay(ticket) and not self._is_away(ticket):
                return self._move(ticket, MoveName.ACCEPT)
        return "nothing"

    def hand_over(self) -> str:
        """A lender hands over what was accepted."""
        tickets = self._some(TicketState.ACCEPTED)
        return self._move(tickets[0], MoveName.HAND_OVER) if tickets else "nothing"

    def bring_back(self) -> str:
        """A lender has something back: of a few that are due soon or late, the one that was due first."""
        at = now()
        due = self._tickets(TicketState.ACTIVE).filter(due_at__lt=at + SOON)
        few = list(due.order_by("?")[: self._chance.randrange(1, 4)])
        self._remind(at + DUE_SOON)
        return (
            self._move(min(few, key=lambda ticket: ticket.due_at or at), MoveName.RETURN)
            if few
            else "nothing"
        )

    def cancel(self) -> str:
        """A lender declines, more often what is away; or either of the two changes their mind."""
        if self._chance.random() < 0.8:
            tickets = self._some(TicketState.PENDING)
            ticket = next(filter(self._is_away, tickets), tickets[0] if tickets else None)
            declines = ticket is not None and (self._is_away(ticket) or self._chance.random() < 0.7)
        else:
            tickets = self._some(TicketState.ACCEPTED)
            ticket, declines = (tickets[0] if tickets else None), False
        if ticket is None:
            return "nothing"
        return self._move(ticket, MoveName.DECLINE if declines else MoveName.CANCEL)

    def top_up(self) -> str:
        """Somebody adds what a loan still needs that they asked for; or some money, where nobody needs any."""
        for ticket in self._some(TicketState.PENDING):
            is_visitors = ticket.borrower_id in self._people.visitors
            if not is_visitors and not self._can_pay(ticket) and not self._is_away(ticket):
                return self._pay_for(ticket)
        borrower = self._recent(lambda ticket: ticket.borrower_id)
        if borrower is None:
            return "nobody"
        return self._add_money(borrower, self._chance.randrange(4, 60) * TOP_UP_STEP)

    def withdraw(self) -> str:
        """A lender asks to be paid out, and the administrator decides on an earlier request: both in person."""
        user_id = self._recent(lambda ticket: ticket.lender_id)
        share = self._balance(user_id) * self._chance.uniform(0.3, 1) if user_id is not None else 0
        amount = int(share) // WITHDRAWAL_STEP * WITHDRAWAL_STEP
        if user_id is None or amount < LEAST_WITHDRAWAL:
            return "nothing"
        payouts.withdraw(user_id=user_id, amount=amount, at=now())
        payouts.decide(self._chance, now())
        return "withdraw"

    def give_back(self) -> str:
        """A bank takes back a payment whose money is still in the wallet."""
        recent = Payment.objects.filter(status=PaymentStatus.VERIFIED).order_by("-id")[:SAMPLE]
        for payment in recent:
            if payment.user_id is not None and self._balance(payment.user_id) >= payment.amount:
                money.give_back(payment, now())
                return "give_back"
        return "nothing"

    def join(self) -> str:
        """Somebody joins by the partner, and may have things to lend."""
        user_id = self._partner.register(self._chance)
        if self._chance.random() < OWNERS:
            for _ in range(1 + min(int(self._chance.expovariate(0.8)), 6)):
                self._offer(user_id)
        return "join"

    def _pay_visitor(self) -> str | None:
        """A person who asked a visitor for something adds what it costs, so that it can be accepted."""
        asked = Ticket.objects.filter(
            lender_id__in=self._people.visitors,
            state=TicketState.PENDING,
            created_at__gt=self._began,
            days__isnull=False,
        ).exclude(borrower_id__in=self._people.visitors)
        for ticket in asked.order_by("-id")[:SAMPLE]:
            paying = Payment.objects.filter(ticket=ticket, created_at__gt=now() - AT_THE_GATEWAY)
            if not self._can_pay(ticket) and not paying.exists():
                return self._pay_for(ticket)
        return None

    def _pay_for(self, ticket: Ticket) -> str:
        assert ticket.borrower_id is not None
        assert ticket.price is not None
        more = self._chance.randrange(1, 11) * TOP_UP_STEP if self._chance.random() < 0.25 else 0
        missing = ticket.price - self._balance(ticket.borrower_id) + more
        return self._add_money(ticket.borrower_id, missing, ticket.id)

    def _ask(self, asset: Asset) -> str:
        borrower = self._recent(
            lambda ticket: ticket.borrower_id if ticket.borrower_id != asset.owner_id else None
        )
        if borrower is None:
            return "nobody"
        days = self._chance.choice(LENGTHS.get(asset.asset_type.slug, (3,)))
        if Ticket.objects.filter(asset=asset, borrower_id=borrower, state=TicketState.PENDING).exists():
            return "nothing"
        self._door.post("tickets/", {"asset": asset.id, "days": days}, token=self._people.token(borrower))
        notify(asset.owner_id, "ticket_requested", self._chance)
        return "ask"

    def _move(self, ticket: Ticket, name: MoveName) -> str:
        """The lender's move, or where it is to cancel that of either one."""
        borrower_id, lender_id = ticket.borrower_id, ticket.lender_id
        assert borrower_id is not None
        assert lender_id is not None
        sides = [lender_id]
        if name is MoveName.CANCEL:
            sides = [borrower_id] if ticket.state == TicketState.PENDING else [borrower_id, lender_id]
        able = [side for side in sides if side not in self._people.visitors]
        if not able:
            return "left_to_the_visitor"
        self._door.post(
            f"tickets/{ticket.id}/{name.value}/", token=self._people.token(self._chance.choice(able))
        )
        about = {
            MoveName.ACCEPT: (borrower_id, "ticket_accepted"),
            MoveName.DECLINE: (borrower_id, "ticket_refused"),
            MoveName.RETURN: (lender_id, "loan_completed"),
        }.get(name)
        if about is not None:
            notify(*about, self._chance)
        return name.value

    def _add_money(self, user_id: int, amount: int, ticket_id: int | None = None) -> str:
        token = self._people.token(user_id)
        outcome = add_money(self._door, self._chance, token=token, amount=amount, ticket_id=ticket_id)
        if outcome == "top_up_paid":
            notify(user_id, "money_received", self._chance)
        return outcome

    def _offer(self, user_id: int) -> None:
        kind = self._chance.choices(KINDS, [kind.weight for kind in KINDS])[0]
        daily = int(kind.daily * self._chance.lognormvariate(0, 0.35) * INFLATION)
        asset = {
            "name": self._chance.choice(kind.items),
            "asset_type": kind.slug,
            "daily_price": str(rounded_up(daily, PRICE_STEP)),
        }
        self._door.post("assets/", asset, token=self._people.token(user_id))

    def _remind(self, until: datetime) -> None:
        """Something is due soon: its borrower hears of it."""
        due = (
            self._tickets(TicketState.ACTIVE).filter(due_at__gt=now(), due_at__lt=until).order_by("?").first()
        )
        if due is not None and due.borrower_id is not None:
            notify(due.borrower_id, "loan_due", self._chance)

    def _tickets(self, state: TicketState) -> QuerySet[Ticket]:
        """What the demo's people move: a visitor moves what they lend."""
        return Ticket.objects.filter(
            state=state, days__isnull=False, borrower__isnull=False, lender__is_active=True
        ).exclude(lender_id__in=self._people.visitors)

    def _some(self, state: TicketState) -> list[Ticket]:
        return list(self._tickets(state).select_related("asset").order_by("?")[:SAMPLE])

    def _offered(self) -> Asset | None:
        """Something of the demo's people that is offered, and not with anybody."""
        last = Asset.objects.aggregate(last=Max("id"))["last"] or 0
        number = self._chance.randrange(last) + 1 if last else 0
        at_home = Asset.objects.exclude(tickets__state__in=AWAY)
        offered = at_home.filter(id__gte=number, listed=True, owner__is_active=True)
        return offered.select_related("asset_type").order_by("id").first()

    def _recent(self, side: Callable[[Ticket], int | None]) -> int | None:
        """One of the last tickets' people, no visitor: active people come up as often as in life."""
        last = Ticket.objects.aggregate(last=Max("id"))["last"] or 0
        number = max(last - self._chance.randrange(RECENT), 1)
        recent = Ticket.objects.filter(id__gte=number, price__isnull=False, borrower__is_active=True)
        for ticket in recent.order_by("id")[:10]:
            user_id = side(ticket)
            if user_id is not None and user_id not in self._people.visitors:
                return user_id
        return None

    @staticmethod
    def _balance(user_id: int) -> int:
        return sum(
            Wallet.objects.filter(user_id=user_id, currency=CURRENCY).values_list("balance", flat=True)
        )

    def _can_pay(self, ticket: Ticket) -> bool:
        return ticket.borrower_id is not None and self._balance(ticket.borrower_id) >= (ticket.price or 0)

    @staticmethod
    def _is_away(ticket: Ticket) -> bool:
        return Ticket.objects.filter(asset=ticket.asset, state__in=AWAY).exists()
