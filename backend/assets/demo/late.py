"""Facts of sealed days that arrive when the demo is made, as `anomalies.toml` writes them down.

Their days are restated by them. They are recorded by the marketplace's own services, in one transaction and once,
whatever is killed or started again.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import TypeVar

from django.db import transaction
from django.db.models import F, Model, QuerySet

from assets.common.days import start_of
from assets.demo import money
from assets.demo.anomalies import Late, arriving_late
from assets.demo.models import DemoMarketplace
from assets.loans.moves import MoveName
from assets.loans.services.moving import move_ticket
from assets.payments.models import Payment, PaymentStatus
from assets.reports.seals.published import sealed_among
from assets.tickets.models import Ticket, TicketState

RECENT = 50
"""The user of such a fact is one of so many who last did the same."""

OPENING, CLOSING = timedelta(hours=9), timedelta(hours=21)
AT_THE_GATEWAY = timedelta(minutes=2)


@transaction.atomic
def arrive_late(at: datetime) -> int:
    """Record what is to arrive late, once all of its days are sealed; returns how many facts that were just now."""
    demo = DemoMarketplace.objects.select_for_update().get()
    expected = arriving_late(demo.ended_at)
    days = {late.day for late in expected}
    if demo.late_at is not None or sealed_among(days) != days:
        return 0
    demo.late_at = at
    demo.save(update_fields=["late_at"])
    return sum(_arrive(demo, late) for late in expected)


def _arrive(demo: DemoMarketplace, late: Late) -> int:
    """Record one kind of late fact, `times` times where there is enough to record; returns how many were."""
    chance = Random(f"{demo.seed} {late.slug}")
    return sum(KINDS[late.kind](chance, late.day) for _ in range(late.times))


def _top_up(chance: Random, day: date) -> bool:
    """A top-up through a link of the gateway's own, which is in its settlement file only."""
    like = _one_of(chance, _verified(day))
    if like is None or like.user_id is None:
        return False
    paid = _moment(chance, day)
    payment = money.ask_to_pay(chance, user_id=like.user_id, amount=like.amount, at=paid - AT_THE_GATEWAY)
    money.money_came(payment, paid)
    return True


def _chargeback(chance: Random, day: date) -> bool:
    """A bank took a payment back, whose money is in the wallet still."""
    funded = _verified(day).filter(
        user__wallets__currency=F("currency"), user__wallets__balance__gte=F("amount")
    )
    payment = _one_of(chance, funded)
    if payment is None:
        return False
    money.give_back(payment, _moment(chance, day))
    return True


def _return(chance: Random, day: date) -> bool:
    """A borrower returned an overdue item, and its lender reports it only now."""
    overdue = Ticket.objects.filter(
        state=TicketState.ACTIVE,
        days__isnull=False,
        activated_at__lt=start_of(day),
        due_at__lt=start_of(day),
    )
    ticket = _one_of(chance, overdue.order_by("-activated_at", "-id"))
    if ticket is None or ticket.lender_id is None:
        return False
    move_ticket(ticket_id=ticket.id, user_id=ticket.lender_id, name=MoveName.RETURN, at=_moment(chance, day))
    return True


KINDS: dict[str, Callable[[Random, date], bool]] = {
    "top_up": _top_up,
    "chargeback": _chargeback,
    "return": _return,
}


def _verified(day: date) -> QuerySet[Payment]:
    """Payments that were verified before a day, the latest first."""
    verified = Payment.objects.filter(
        status=PaymentStatus.VERIFIED, user__isnull=False, ended_at__lt=start_of(day)
    )
    return verified.order_by("-ended_at", "-id")


Row = TypeVar("Row", bound=Model)


def _one_of(chance: Random, rows: QuerySet[Row]) -> Row | None:
    few = list(rows[:RECENT])
    return chance.choice(few) if few else None


def _moment(chance: Random, day: date) -> datetime:
    """A moment of a day at which people are awake, to the second."""
    awake = int((CLOSING - OPENING).total_seconds())
    return start_of(day) + OPENING + timedelta(seconds=chance.randrange(awake))
