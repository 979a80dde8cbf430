"""Who does what next among the demo's users and open tickets."""

from collections.abc import Callable
from random import Random

from django.db.models import Max

from assets.accounts.services import register_user
from assets.common.clock import now
from assets.common.models import Region, Segment
from assets.demo.assets import KINDS
from assets.demo.live import borrowing, messages, payouts, top_ups
from assets.demo.names import person
from assets.demo.payments import USUAL_SUCCESS
from assets.demo.places import WEIGHTS
from assets.demo.segments import NEWCOMER
from assets.demo.terms import LEAST_WITHDRAWAL, TOP_UP_STEP, WITHDRAWAL_STEP, rounded_up
from assets.loans.moves import MoveName
from assets.payments.models import Payment, PaymentStatus
from assets.tickets.errors import AssetAway
from assets.tickets.models import Asset, Ticket, TicketState
from assets.wallets.errors import InsufficientFunds

RECENT = 5_000
MOST_OPEN = 20_000
OPEN = (TicketState.PENDING, TicketState.ACCEPTED, TicketState.ACTIVE)
LEAST_USUAL = 10
GROWTH = 1.5
LATE_COMES_BACK = 0.02
LENGTHS = {kind.slug: kind.days for kind in KINDS}

Workflow = Callable[[], str]


class Marketplace:
    """Picks a workflow and carries it out.

    Knows which tickets are open. Where somebody else has moved one meanwhile, the services refuse.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._open: dict[TicketState, list[int]] = {}
        self._usual: dict[TicketState, int] = {}
        self.reload()

    def reload(self) -> None:
        """Look again at which tickets are open."""
        self._open = {state: [] for state in OPEN}
        rows = Ticket.objects.filter(state__in=OPEN, days__isnull=False).order_by("-id")
        for number, state in rows.values_list("id", "state")[:MOST_OPEN]:
            self._open[TicketState(state)].append(number)
        if not self._usual:
            self._usual = {state: max(len(there), LEAST_USUAL) for state, there in self._open.items()}

    def step(self) -> str:
        """Carry out one workflow and return its name. Raises what the services refuse."""
        workflows: dict[Workflow, float] = {
            self.ask: 1.0,
            self.accept: self._pressure(TicketState.PENDING),
            self.hand_over: self._pressure(TicketState.ACCEPTED),
            self.bring_back: self._pressure(TicketState.ACTIVE),
            self.cancel: 0.15,
            self.top_up: 0.35,
            self.withdraw: 0.15,
            self.decide: 0.15,
            self.give_back: 0.02,
            self.join: 0.08,
        }
        return self._chance.choices(list(workflows), list(workflows.values()))[0]()

    def _pressure(self, state: TicketState) -> float:
        """The more tickets wait for their next move, compared with what is usual, the likelier it is."""
        return min(len(self._open[state]) / self._usual[state], GROWTH)

    def ask(self) -> str:
        like, asset = self._recent_ticket(), self._offered()
        if like is None or asset is None or like.borrower_id in (None, asset.owner_id):
            return "nobody"
        assert like.borrower_id is not None
        days = self._chance.choice(LENGTHS.get(asset.asset_type.slug, (3,)))
        ticket = borrowing.ask(asset, borrower_id=like.borrower_id, days=days, at=now())
        self._open[TicketState.PENDING].append(ticket.id)
        messages.notify(asset.owner_id, self._chance)
        return "ask"

    def accept(self) -> str:
        ticket = self._take(TicketState.PENDING)
        if ticket is None:
            return "nothing"
        try:
            borrowing.move(ticket, MoveName.ACCEPT, by=ticket.lender_id, at=now())
        except InsufficientFunds:
            self._open[TicketState.PENDING].append(ticket.id)
            self._pay_for(ticket)
            raise
        except AssetAway:
            borrowing.move(ticket, MoveName.DECLINE, by=ticket.lender_id, at=now())
            return "cancel"
        self._open[TicketState.ACCEPTED].append(ticket.id)
        return "accept"

    def hand_over(self) -> str:
        ticket = self._take(TicketState.ACCEPTED)
        if ticket is None:
            return "nothing"
        borrowing.move(ticket, MoveName.HAND_OVER, by=ticket.lender_id, at=now())
        self._open[TicketState.ACTIVE].append(ticket.id)
        return "hand_over"

    def bring_back(self) -> str:
        """Of a few loans, the one that is due first; what is late already seldom comes back."""
        active = self._open[TicketState.ACTIVE]
        if not active:
            return "nothing"
        few = self._chance.sample(active, min(len(active), 4))
        by_due = list(Ticket.objects.filter(id__in=few).order_by("due_at"))
        in_time = [ticket for ticket in by_due if ticket.due_at is None or ticket.due_at > now()]
        ticket = (by_due if self._chance.random() < LATE_COMES_BACK else in_time or by_due)[0]
        active.remove(ticket.id)
        borrowing.move(ticket, MoveName.RETURN, by=ticket.lender_id, at=now())
        assert ticket.lender_id is not None
        messages.notify(ticket.lender_id, self._chance)
        return "bring_back"

    def cancel(self) -> str:
        early = self._chance.random() < 0.8
        ticket = self._take(TicketState.PENDING if early else TicketState.ACCEPTED)
        if ticket is None:
            return "nothing"
        who = self._chance.choice((ticket.borrower_id, ticket.lender_id))
        declined = early and who == ticket.lender_id
        borrowing.move(ticket, MoveName.DECLINE if declined else MoveName.CANCEL, by=who, at=now())
        return "cancel"

    def top_up(self) -> str:
        like = self._recent_ticket()
        if like is None or like.borrower_id is None:
            return "nobody"
        return self._pay(like.borrower_id, self._chance.randrange(4, 60) * TOP_UP_STEP, None)

    def withdraw(self) -> str:
        like = self._recent_ticket()
        wallet = like.lender.wallets.first() if like and like.lender else None
        if wallet is None or wallet.user_id is None:
            return "nobody"
        share = int(wallet.balance * self._chance.uniform(0.3, 1)) // WITHDRAWAL_STEP * WITHDRAWAL_STEP
        amount = max(share, LEAST_WITHDRAWAL)
        payouts.withdraw(user_id=wallet.user_id, amount=amount, at=now())
        return "withdraw"

    def decide(self) -> str:
        return payouts.decide(self._chance, now())

    def give_back(self) -> str:
        payment = Payment.objects.filter(status=PaymentStatus.VERIFIED).order_by("-id").first()
        if payment is None:
            return "nothing"
        top_ups.give_back(payment, now())
        return "give_back"

    def join(self) -> str:
        at = now()
        name, email = person(self._chance, f"{at:%y%m%d%H%M%S%f}")
        province = self._chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        user = register_user(
            joined_at=at,
            email=email,
            name=name,
            segment_id=Segment.objects.get(slug=NEWCOMER).id,
            region_id=Region.objects.get(slug=province).id,
        )
        messages.notify(user.id, self._chance)
        return "join"

    def _pay_for(self, ticket: Ticket) -> None:
        assert ticket.borrower_id is not None
        assert ticket.price is not None
        self._pay(ticket.borrower_id, rounded_up(ticket.price, TOP_UP_STEP), ticket)

    def _pay(self, user_id: int, amount: int, ticket: Ticket | None) -> str:
        payment = top_ups.ask_to_pay(self._chance, user_id=user_id, amount=amount, at=now(), ticket=ticket)
        if self._chance.random() < USUAL_SUCCESS:
            top_ups.money_came(payment, now())
            return "top_up"
        top_ups.money_did_not_come(self._chance, payment, now())
        return "top_up_failed"

    def _take(self, state: TicketState) -> Ticket | None:
        there = self._open[state]
        if not there:
            return None
        place = self._chance.randrange(len(there))
        there[place], there[-1] = there[-1], there[place]
        return Ticket.objects.get(id=there.pop())

    def _offered(self) -> Asset | None:
        """Something that is offered, and not with anybody."""
        last = Asset.objects.aggregate(last=Max("id"))["last"] or 0
        number = self._chance.randrange(last) + 1 if last else 0
        at_home = Asset.objects.exclude(tickets__state__in=(TicketState.ACCEPTED, TicketState.ACTIVE))
        offered = at_home.filter(id__gte=number, listed=True, owner__is_active=True)
        return offered.select_related("asset_type").order_by("id").first()

    def _recent_ticket(self) -> Ticket | None:
        """One of the last tickets: active people and today's prices come up as often as in life."""
        last = Ticket.objects.aggregate(last=Max("id"))["last"] or 0
        number = max(last - self._chance.randrange(RECENT), 1)
        return Ticket.objects.filter(id__gte=number, price__isnull=False).order_by("id").first()
