"""What the service desk does about a late loan: notes, reminders, messages by their template, a borrower's contact."""

from datetime import date, datetime

from django.db import connection

from assets.audit import Actor
from assets.common.days import day_of
from assets.common.transactions import write_transaction
from assets.loans.messages import queue_loan_message
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageContact
from assets.people.services.unmask import unmask
from assets.support.errors import BorrowerUnreachable, LateLoanNotFound
from assets.support.models import ActionKind, SupportAction, SupportNote
from assets.support.schemas import BorrowerContact, SupportActionMade
from assets.tickets.models import Ticket, TicketState

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('support_actions'), %s)"


@write_transaction
def write_note(ticket_id: int, text: str, *, by: int, at: datetime) -> SupportActionMade:
    """Write a note on a late loan. Raises LateLoanNotFound."""
    ticket = _late(ticket_id, at)
    action = _act(ticket, ActionKind.NOTE, by=by, at=at)
    SupportNote.objects.create(action=action, text=text)
    return _made(action)


@write_transaction
def mark_reminded(ticket_id: int, *, by: int, at: datetime) -> SupportActionMade:
    """Note that the borrower was reminded; the second time on a day is the first. Raises LateLoanNotFound."""
    ticket = _late(ticket_id, at)
    _lock(ticket_id)
    before = _of_today(ticket, ActionKind.REMINDED, day_of(at))
    return _made(before or _act(ticket, ActionKind.REMINDED, by=by, at=at))


@write_transaction
def send_message(ticket_id: int, *, by: int, at: datetime) -> SupportActionMade:
    """Send the message of overdue loans; the second time on a day nothing is sent.

    Raises LateLoanNotFound, and BorrowerUnreachable where no message leaves.
    """
    ticket = _late(ticket_id, at)
    _lock(ticket_id)
    before = _of_today(ticket, ActionKind.MESSAGED, day_of(at))
    if before is not None:
        return _made(before)
    queued = queue_loan_message(MessageKind.LOAN_OVERDUE, ticket, to=ticket.borrower_id, at=at)
    if not queued:
        raise BorrowerUnreachable("no message reaches this borrower: ask for the contact, and call")
    action = _act(ticket, ActionKind.MESSAGED, by=by, at=at)
    return _made(action, [Channel(message.channel) for message in queued])


@write_transaction
def read_contact(ticket_id: int, *, reason: str, by: Actor, at: datetime) -> BorrowerContact:
    """Where the borrower of a late loan is reached; the audit log says who saw it and why. Raises LateLoanNotFound."""
    ticket = _late(ticket_id, at)
    if ticket.borrower_id is None:
        raise LateLoanNotFound(f"loan {ticket_id} has no borrower")
    user = unmask(ticket.borrower_id, reason=reason, by=by)
    phone = MessageContact.objects.filter(user_id=user.id).values_list("phone", flat=True).first()
    return BorrowerContact(name=user.name, email=user.email, phone=phone)


def _late(ticket_id: int, at: datetime) -> Ticket:
    ticket = Ticket.objects.filter(id=ticket_id, state=TicketState.ACTIVE, due_at__lt=at).first()
    if ticket is None or ticket.due_at is None or day_of(ticket.due_at) >= day_of(at):
        raise LateLoanNotFound(f"there is no late loan {ticket_id}")
    return ticket


def _lock(ticket_id: int) -> None:
    """Two clicks at once are carried out one after the other, and the second finds what the first did."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME, [ticket_id % 2**31])


def _of_today(ticket: Ticket, kind: ActionKind, day: date) -> SupportAction | None:
    return SupportAction.objects.filter(ticket_id=ticket.id, kind=kind, day=day).first()


def _act(ticket: Ticket, kind: ActionKind, *, by: int, at: datetime) -> SupportAction:
    return SupportAction.objects.create(ticket_id=ticket.id, kind=kind, actor_id=by, day=day_of(at), at=at)


def _made(action: SupportAction, channels: list[Channel] | None = None) -> SupportActionMade:
    return SupportActionMade(
        id=str(action.id),
        ticket=str(action.ticket_id),
        kind=ActionKind(action.kind),
        at=action.at,
        channels=channels or [],
    )
