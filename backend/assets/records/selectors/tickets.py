"""The record of a ticket."""

from datetime import datetime
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.common.days import day_of, next_day, start_of
from assets.common.row_scope import Scope
from assets.records.access import find_record
from assets.records.schemas import TicketRecord
from assets.records.selectors import audit, counted, links, messages, money
from assets.records.selectors.corrections import read_corrections
from assets.records.selectors.origins import read_origins
from assets.records.selectors.people import read_people
from assets.records.selectors.timeline import Happened, serialize_timeline
from assets.records.steps import Step
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.retractions.models import Book
from assets.tickets.models import TicketEvent, TicketState
from assets.tickets.selectors import Side

TICKET = """
SELECT ticket.id, ticket.asset_name, ticket.state, ticket.days, {price}, ticket.borrower_id, ticket.lender_id,
       asset_type.slug, segment.slug, region.slug,
       ticket.created_at, ticket.accepted_at, ticket.activated_at, ticket.due_at, ticket.ended_at
FROM tickets AS ticket
JOIN asset_types AS asset_type ON asset_type.id = ticket.asset_type_id
JOIN segments AS segment ON segment.id = ticket.segment_id
JOIN regions AS region ON region.id = ticket.region_id
WHERE ticket.id = %s
"""
PRICE, NO_PRICE = "ticket.price, ticket.currency", "NULL::bigint, NULL::varchar"

EVENTS = "SELECT at, move, actor_id FROM ticket_events WHERE ticket_id = %s ORDER BY at, id"

# Several late loans of one borrower that were reminded of at once have messages of the same moment: which is whose
# nothing says.
REMINDED = """
SELECT reminder.at FROM overdue_reminders AS reminder
WHERE reminder.ticket_id = %s
"""
REMINDED_ALONE = """
SELECT NOT EXISTS (
    SELECT FROM overdue_reminders AS other JOIN tickets ON tickets.id = other.ticket_id
    WHERE other.at = %s AND other.ticket_id <> %s AND tickets.borrower_id = %s
)
"""

STEPS = {
    TicketEvent.Move.CREATED: Step.ASKED,
    TicketEvent.Move.ACCEPTED: Step.ACCEPTED,
    TicketEvent.Move.ACTIVATED: Step.HANDED_OVER,
    TicketEvent.Move.COMPLETED: Step.RETURNED,
    TicketEvent.Move.CANCELLED: Step.CANCELLED,
}


class Ticket(NamedTuple):
    """A row of TICKET."""

    id: int
    asset_name: str
    state: str
    days: int | None
    price: int | None
    currency: str | None
    borrower: int | None
    lender: int | None
    asset_type: str
    segment: str
    region: str
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None

    def side_of(self, user_id: int) -> Side | None:
        """On which side a user is; None for who is none of the two."""
        if self.borrower == self.lender == user_id:
            return Side.BOTH
        return {self.borrower: Side.BORROWER, self.lender: Side.LENDER}.get(user_id)

    def days_late(self, now: datetime) -> int | None:
        """For how many days a running loan is late; None where it is not."""
        if self.state != TicketState.ACTIVE or self.due_at is None:
            return None
        days = (day_of(now) - day_of(self.due_at)).days
        return days if days > 0 else None


def ticket_record(ticket_id: int, viewer: Viewer, now: datetime) -> TicketRecord:
    """A ticket as the viewer may see it. Raises RecordNotFound."""
    return find_record(
        "ticket",
        ticket_id,
        viewer,
        lambda scope: _record(ticket_id, viewer, scope, now),
        of_service=True,
    )


def _record(ticket_id: int, viewer: Viewer, scope: Scope, now: datetime) -> TicketRecord | None:
    with snapshot(scope, viewer.user_id) as view:
        price = NO_PRICE if scope is Scope.SERVICE else PRICE
        found = [Ticket(*row) for row in view.read(TICKET.format(price=price), [ticket_id])]
        if not found:
            return None
        (ticket,) = found
        steps = _steps(view, scope, ticket, now)
        entries = money.read_entries(view, scope, money.OF_TICKET, ticket_id)
        payments = links.payments_of_ticket(view, scope, ticket_id)
        written = messages.messages_of_moments(
            view,
            (ticket.borrower, ticket.lender),
            messages.OF_LOAN,
            _moments_of_messages(view, ticket, steps),
        )
        rows = counted.OF_TICKET if scope is Scope.SERVICE else counted.OF_TICKET_WITH_MONEY
        figures = counted.read_counted(view, viewer, scope, rows, ticket_id)
        origins = read_origins(view, scope, ("tickets",), ticket_id)
    events = audit.read_events(viewer, ("ticket", ticket_id))
    texts = messages.read_texts(viewer, written)
    people = read_people(
        viewer,
        scope,
        (ticket.borrower, ticket.lender),
        [*(step.by for step in steps), *money.owners(entries), *audit.actors(events)],
    )
    late = ticket.days_late(now)
    return TicketRecord(
        id=str(ticket.id),
        side=ticket.side_of(viewer.user_id),
        asset_name=ticket.asset_name,
        state=TicketState(ticket.state),
        overdue=late is not None,
        days=ticket.days,
        days_late=late,
        price=links.price_of(ticket.price, ticket.currency),
        borrower=people.ref(ticket.borrower),
        lender=people.ref(ticket.lender),
        asset_type=ticket.asset_type,
        segment=ticket.segment,
        region=ticket.region,
        created_at=ticket.created_at,
        accepted_at=ticket.accepted_at,
        activated_at=ticket.activated_at,
        due_at=ticket.due_at,
        ended_at=ticket.ended_at,
        timeline=serialize_timeline(steps, people),
        money=money.serialize_entries(entries, people),
        payments=payments,
        messages=messages.serialize_messages(written, texts, people),
        audit=audit.serialize_events(events, people),
        origins=origins,
        counted=figures,
    )


def _steps(view: Snapshot, scope: Scope, ticket: Ticket, now: datetime) -> list[Happened]:
    steps = list[Happened]()
    for at, move, actor in view.read(EVENTS, [ticket.id]):
        step = STEPS[TicketEvent.Move(move)]
        # The lender who refuses a request declines it; either one who ends an accepted one cancels.
        if (
            step is Step.CANCELLED
            and ticket.accepted_at is None
            and actor == ticket.lender != ticket.borrower
        ):
            step = Step.DECLINED
        steps.append(Happened(at, step, actor))
    if ticket.due_at is not None:
        over = ticket.ended_at or now
        running = ticket.state == TicketState.ACTIVE
        if over >= ticket.due_at or running:
            steps.append(Happened(ticket.due_at, Step.DUE, ahead=running and ticket.due_at > now))
        late_from = start_of(next_day(day_of(ticket.due_at)))
        if ticket.activated_at is not None and over >= late_from:
            steps.append(Happened(late_from, Step.LATE))
    if scope is Scope.ALL:
        steps.extend(Happened(at, Step.REMINDED) for (at,) in view.read(REMINDED, [ticket.id]))
    return [*steps, *read_corrections(view, scope, Book.TICKETS, ticket.id)]


def _moments_of_messages(view: Snapshot, ticket: Ticket, steps: list[Happened]) -> list[datetime]:
    moments = [step.at for step in steps if step.step in STEPS.values() or step.step is Step.DECLINED]
    for step in steps:
        if step.step is Step.REMINDED:
            ((alone,),) = view.read(REMINDED_ALONE, [step.at, ticket.id, ticket.borrower])
            moments += [step.at] if alone else []
    return moments
