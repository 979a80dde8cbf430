"""Reminding borrowers of late loans: each of them once."""

from datetime import datetime

from django.db import connection

from assets.common.days import zone
from assets.common.transactions import write_transaction
from assets.loans.limits import LIMITS
from assets.loans.messages import queue_loan_message
from assets.loans.models import OverdueReminder
from assets.notifications.kinds import MessageKind
from assets.tickets.models import Ticket, TicketState

WAKING_HOURS = range(9, 21)

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('overdue_reminders'))"


def remind_overdue(at: datetime) -> int:
    """Write to the borrowers of loans made here that are late and of which they were not reminded; returns how many.

    Outside of waking hours nobody is reminded: an SMS rings.
    """
    if at.astimezone(zone()).hour not in WAKING_HOURS:
        return 0
    reminded = 0
    while some := _remind_some(at):
        reminded += some
    return reminded


@write_transaction
def _remind_some(at: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
    late = Ticket.objects.filter(
        state=TicketState.ACTIVE,
        days__isnull=False,
        due_at__lt=at,
        due_at__gte=at - LIMITS.reminded_within,
    ).exclude(id__in=OverdueReminder.objects.values("ticket_id"))
    tickets = list(late.order_by("id")[: LIMITS.reminded_at_once])
    OverdueReminder.objects.bulk_create([OverdueReminder(ticket_id=ticket.id, at=at) for ticket in tickets])
    for ticket in tickets:
        queue_loan_message(MessageKind.LOAN_OVERDUE, ticket, to=ticket.borrower_id, at=at)
    return len(tickets)
