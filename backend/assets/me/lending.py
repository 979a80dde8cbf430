"""What a user borrows and lends: tickets, running loans, and what came of them this month."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.conf import settings

from assets.common.money import exponent
from assets.loans.selectors import moves_out
from assets.me.changes import fair_change
from assets.me.limits import LIMITS
from assets.me.money import amount_of
from assets.me.schemas import Lending, Loans, LoansBySide, NextDue, Ticket
from assets.reports.metrics.registry import Unit
from assets.reports.queries.figures import NO_CHANGE, change
from assets.reports.queries.periods import CalendarName, comparison
from assets.tickets.models import TicketState
from assets.tickets.selectors import OwnTicket, Side, loans_of, running_of
from assets.wallets.selectors import LendingSide, Lent, lent_by


def ticket_of(found: OwnTicket) -> Ticket:
    """A ticket as the API has it."""
    priced = found.price is not None and found.currency is not None
    return {
        "id": str(found.id),
        "as": Side(found.side),
        "asset_name": found.asset_name,
        "asset_type": found.asset_type,
        "asset_type_name": {"en": found.type_en, "fa": found.type_fa},
        "state": TicketState(found.state),
        "overdue": found.overdue,
        "days_left": found.days_left,
        "days_late": found.days_late,
        "days": found.days,
        "price": amount_of(found.price or 0, found.currency or "") if priced else None,
        "moves": moves_out(TicketState(found.state), Side(found.side), found.days, found.price),
        "counterpart": found.counterpart,
        "created_at": found.created_at,
        "accepted_at": found.accepted_at,
        "activated_at": found.activated_at,
        "due_at": found.due_at,
        "ended_at": found.ended_at,
    }


def loans(viewer: int, today: date) -> LoansBySide:
    """One's running loans, on each side."""
    return LoansBySide(
        borrower=_loans(viewer, Side.BORROWER, today), lender=_loans(viewer, Side.LENDER, today)
    )


def _loans(viewer: int, side: Side, today: date) -> Loans:
    found = loans_of(viewer, side, today)
    due: NextDue | None = None
    if found.next_ticket_id is not None and found.next_due_at is not None:
        due = NextDue(ticket=str(found.next_ticket_id), due_at=found.next_due_at)
    return Loans(
        active=found.active,
        overdue=found.overdue,
        next_due=due,
        running=[ticket_of(loan) for loan in running_of(viewer, side, today, most=LIMITS.running)],
    )


def lending(viewer: int, month: date, today: date, calendar: CalendarName) -> Iterator[Lending]:
    """What was earned and spent since the month began, in each currency, beside the same days of the last."""
    days = comparison(month, today, calendar, today)
    now = _lent(viewer, month, today)
    finished = _lent(viewer, month, days.last) if days else {}
    then = _lent(viewer, days.start, days.end) if days else {}
    for currency in sorted({*now, *then}) or [settings.BASE_CURRENCY]:
        this, so_far, last = (
            lent.get(currency, Lent(currency, 0, 0, 0, 0)) for lent in (now, finished, then)
        )
        sums = (
            (LendingSide.EARNED, this.earned, so_far.earned, last.earned, last.earned_entries),
            (LendingSide.SPENT, this.spent, so_far.spent, last.spent, last.spent_entries),
        )
        for what, value, compared, previous, entries in sums:
            yield Lending(
                what=what,
                currency=currency,
                exponent=exponent(currency),
                value=str(value),
                compared=str(compared) if days else None,
                previous=str(previous) if days else None,
                change=fair_change(change(Unit.MONEY, compared, previous), entries) if days else NO_CHANGE,
                start=month,
                end=today,
                compared_end=days.last if days else None,
                previous_start=days.start if days else None,
                previous_end=days.end if days else None,
            )


def _lent(viewer: int, first: date, last: date) -> Mapping[str, Lent]:
    return {lent.currency: lent for lent in lent_by(viewer, first, last)}
