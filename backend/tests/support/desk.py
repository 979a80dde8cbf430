"""A small marketplace in which two loans are late, one is due today, one is not due and one came back."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.test import Client

from assets.accounts.models import Role, User
from assets.common import clock
from assets.common.days import day_of, start_of
from assets.notifications.models import MessageContact
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from tests.access.signing_in import as_user, join

LATE_LOANS = "/api/v1/support/late-loans/"
PHONE = "09121234567"
Move = TicketEvent.Move


@dataclass(frozen=True)
class Desk:
    """Who works there, who is late, and the loans."""

    support: User
    api: Client
    borrower: User
    other: User
    lender: User
    late: int
    later: int
    today: int
    ahead: int
    returned: int

    def ask(self, query: str = "") -> Any:
        return ask_queue(self.api, query)

    def post(self, ticket: int, what: str, body: dict[str, str] | None = None, key: str = "") -> Any:
        return self.api.post(
            f"{LATE_LOANS}{ticket}/{what}/",
            "" if body is None else json.dumps(body),
            content_type="application/json",
            headers={"Idempotency-Key": key or uuid4().hex},
        )


def ask_queue(api: Client, query: str = "") -> Any:
    response = api.get(f"{LATE_LOANS}{query}")
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def make_desk() -> Desk:
    support = join(role=Role.SUPPORT, name="Sara Support")
    borrower, other = join(name="Babak Borrower"), join(name="Omid Other")
    lender = join(name="Leila Lender")
    MessageContact.objects.create(user=borrower, phone=PHONE, confirmed_at=clock.now())
    return Desk(
        support,
        as_user(support),
        borrower,
        other,
        lender,
        late=lend(borrower, lender, days_late=9),
        later=lend(other, lender, days_late=1),
        today=lend(borrower, lender, days_late=0),
        ahead=lend(borrower, lender, days_late=-3),
        returned=lend(borrower, lender, days_late=5, returned=True),
    )


def lend(borrower: User, lender: User, *, days_late: int, returned: bool = False) -> int:
    """A loan that was due at the first minute of the day so many days ago."""
    now = clock.now()
    due = start_of(day_of(now)) - timedelta(days=days_late) + timedelta(minutes=1)
    made = min(due, now) - timedelta(days=20)
    ticket = create_ticket(
        borrower_id=borrower.id,
        lender_id=lender.id,
        asset_name="Canon",
        asset_type_id=0,
        created_at=made,
        price=77_123,
        currency="IRR",
    ).id
    record_ticket_move(ticket_id=ticket, move=Move.ACCEPTED, at=made, actor_id=lender.id)
    record_ticket_move(ticket_id=ticket, move=Move.ACTIVATED, at=made, actor_id=lender.id, due_at=due)
    if returned:
        record_ticket_move(ticket_id=ticket, move=Move.COMPLETED, at=now, actor_id=lender.id)
    return ticket
