"""Bulk work may put in whole histories: only ones that moves could have made, with the very log of those moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from assets.common.errors import constraint_of
from assets.notifications.models import Notification
from assets.payments.models import Payment, PaymentEvent
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import record_ticket_move

pytestmark = pytest.mark.django_db

LOGGED = ("move", "at", "actor_id", "activated_at", "due_at", "asset_type_id", "segment_id", "region_id")


def at(hour: int) -> datetime:
    return datetime(2026, 3, 10, hour, tzinfo=UTC)


@contextmanager
def whole_histories() -> Iterator[None]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL assets.whole_histories = on")
        yield
        cursor.execute("SET LOCAL assets.whole_histories = off")


@contextmanager
def refused(rule: str) -> Iterator[None]:
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        yield
    assert constraint_of(error.value) == rule


def test_without_bulk_work_a_ticket_begins_pending() -> None:
    with refused("ticket_begins_pending"):
        Ticket.objects.create(state="accepted", created_at=at(10), accepted_at=at(11))


def test_the_log_is_that_of_the_moves_one_by_one() -> None:
    one_by_one = Ticket.objects.create(created_at=at(10))
    for move, hour in (("accepted", 11), ("activated", 12), ("completed", 13)):
        record_ticket_move(
            ticket_id=one_by_one.id,
            move=TicketEvent.Move(move),
            at=at(hour),
            due_at=at(20) if hour == 12 else None,
        )
    with whole_histories():
        whole = Ticket.objects.create(
            state="completed",
            created_at=at(10),
            accepted_at=at(11),
            activated_at=at(12),
            due_at=at(20),
            ended_at=at(13),
        )
    logs = [
        list(TicketEvent.objects.filter(ticket=ticket).order_by("id").values_list(*LOGGED))
        for ticket in (one_by_one, whole)
    ]
    assert logs[0] == logs[1]
    one_by_one.refresh_from_db()
    kept = ("state", "created_at", "accepted_at", "activated_at", "due_at", "ended_at")
    assert [getattr(one_by_one, name) for name in kept] == [getattr(whole, name) for name in kept]


TICKETS: list[dict[str, Any]] = [
    {"state": "pending", "accepted_at": at(11)},
    {"state": "pending", "due_at": at(11)},
    {"state": "accepted"},
    {"state": "accepted", "accepted_at": at(9)},
    {"state": "accepted", "accepted_at": at(11), "ended_at": at(12)},
    {"state": "active", "activated_at": at(11)},
    {"state": "active", "accepted_at": at(12), "activated_at": at(11)},
    {"state": "active", "accepted_at": at(11), "activated_at": at(12), "due_at": at(11)},
    {"state": "active", "accepted_at": at(11), "activated_at": at(12), "ended_at": at(13)},
    {"state": "completed", "accepted_at": at(11), "activated_at": at(12)},
    {"state": "completed", "accepted_at": at(11), "activated_at": at(12), "ended_at": at(11)},
    {"state": "completed", "accepted_at": at(11), "ended_at": at(12)},
    {"state": "cancelled"},
    {"state": "cancelled", "ended_at": at(9)},
    {"state": "cancelled", "accepted_at": at(12), "ended_at": at(11)},
    {"state": "cancelled", "accepted_at": at(11), "activated_at": at(11), "ended_at": at(12)},
    {"state": "lost", "ended_at": at(12)},
]
PAYMENTS: list[dict[str, Any]] = [
    {"status": "initiated", "ended_at": at(11)},
    {"status": "verified"},
    {"status": "verified", "ended_at": at(9)},
    {"status": "failed", "ended_at": at(11), "reversed_at": at(12)},
    {"status": "reversed", "ended_at": at(11)},
    {"status": "reversed", "ended_at": at(11), "reversed_at": at(10)},
    {"status": "reversed", "reversed_at": at(11)},
    {"status": "paid", "ended_at": at(11)},
]
MESSAGES: list[dict[str, Any]] = [
    {"status": "created", "ended_at": at(11)},
    {"status": "sent"},
    {"status": "sent", "ended_at": at(11), "reported_at": at(12)},
    {"status": "delivered", "ended_at": at(11)},
    {"status": "delivered", "ended_at": at(11), "reported_at": at(10)},
    {"status": "failed", "ended_at": at(9)},
    {"status": "failed", "ended_at": at(11), "reported_at": at(10)},
    {"status": "lost", "ended_at": at(11)},
]


def test_what_no_moves_lead_to_is_refused() -> None:
    with whole_histories():
        for ticket in TICKETS:
            with refused("ticket_history_possible"):
                Ticket.objects.create(created_at=at(10), **ticket)
        for payment in PAYMENTS:
            with refused("payment_history_possible"):
                Payment.objects.create(amount=1, currency="IRR", created_at=at(10), **payment)
        for message in MESSAGES:
            with refused("notification_history_possible"):
                Notification.objects.create(channel="sms", created_at=at(10), **message)
    assert not TicketEvent.objects.exists()
    assert not PaymentEvent.objects.exists()
