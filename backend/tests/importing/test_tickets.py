"""Tickets: every history that can be, and the reason of each that cannot."""

from collections.abc import Callable

import pytest

from assets.accounts.models import User
from assets.tickets.models import Ticket, TicketEvent
from tests.importing.conftest import Importer, together

pytestmark = pytest.mark.django_db(transaction=True)


def at(hour: int) -> str:
    return f"TIMESTAMPTZ '2024-01-01 {hour:02}:00:00Z'"


CREATED, ACCEPTED, ACTIVATED, COMPLETED, CANCELLED = TicketEvent.Move


HISTORIES: list[tuple[dict[str, str], str, list[tuple[str, int]]]] = [
    ({}, "pending", [(CREATED, 10)]),
    ({"due_at": at(20)}, "pending", [(CREATED, 10)]),
    ({"accepted_at": at(11)}, "accepted", [(CREATED, 10), (ACCEPTED, 11)]),
    ({"cancelled_at": at(11)}, "cancelled", [(CREATED, 10), (CANCELLED, 11)]),
    (
        {"accepted_at": at(11), "cancelled_at": at(12)},
        "cancelled",
        [(CREATED, 10), (ACCEPTED, 11), (CANCELLED, 12)],
    ),
    (
        {"accepted_at": at(11), "activated_at": at(12)},
        "active",
        [(CREATED, 10), (ACCEPTED, 11), (ACTIVATED, 12)],
    ),
    ({"activated_at": at(12)}, "active", [(CREATED, 10), (ACCEPTED, 12), (ACTIVATED, 12)]),
    (
        {"accepted_at": at(11), "activated_at": at(12), "completed_at": at(13), "due_at": at(13)},
        "completed",
        [(CREATED, 10), (ACCEPTED, 11), (ACTIVATED, 12), (COMPLETED, 13)],
    ),
    (
        {"completed_at": at(13)},
        "completed",
        [(CREATED, 10), (ACCEPTED, 13), (ACTIVATED, 13), (COMPLETED, 13)],
    ),
    (
        {"created_at": "NULL", "activated_at": at(10), "completed_at": at(10)},
        "completed",
        [(CREATED, 10), (ACCEPTED, 10), (ACTIVATED, 10), (COMPLETED, 10)],
    ),
]


@pytest.mark.quick
def test_a_history_is_its_moves(importer: Importer, ticket: Callable[..., str]) -> None:
    imported = importer.run(
        {
            "tickets.sql": together(
                ticket(**{"external_id": f"'{nth}'", "asset_name": f"'{nth}'", **columns})
                for nth, (columns, *_) in enumerate(HISTORIES)
            )
        }
    )
    assert imported.reasons == []
    for nth, (_, state, moves) in enumerate(HISTORIES):
        stored = Ticket.objects.get(asset_name=str(nth))
        events = list(TicketEvent.objects.filter(ticket=stored).order_by("id"))
        known = dict(moves)
        assert (stored.state, [(event.move, event.at.hour) for event in events]) == (state, moves)
        assert stored.ended_at is None or stored.ended_at.hour == known.get(COMPLETED, known.get(CANCELLED))
        for event in events:
            loan = event.move in (ACTIVATED, COMPLETED)
            assert event.activated_at == (stored.activated_at if loan else None)
            assert event.due_at == (stored.due_at if loan else None)


IMPOSSIBLE: list[tuple[dict[str, str], str]] = [
    ({"external_id": "NULL::VARCHAR"}, "external_id is missing"),
    ({"external_id": "'  '"}, "external_id is missing"),
    ({"external_id": "repeat('x', 201)"}, "external_id is longer than 200 characters"),
    ({"created_at": "NULL"}, "created_at is missing, and no other moment is known"),
    (
        {"created_at": "TIMESTAMPTZ '1969-12-31 10:00:00Z'"},
        "created_at 1969-12-31 10:00:00+00 is not a time between 1970-01-02 and 2119-12-29",
    ),
    (
        {"due_at": "TIMESTAMP '2150-01-01'"},
        "due_at 2150-01-01 00:00:00+00 is not a time between 1970-01-02 and 2119-12-29",
    ),
    ({"accepted_at": at(9)}, "accepted_at is before created_at"),
    ({"accepted_at": at(12), "activated_at": at(11)}, "activated_at is before accepted_at"),
    ({"activated_at": at(12), "completed_at": at(11)}, "the ticket ends before it starts"),
    ({"cancelled_at": at(9)}, "the ticket is cancelled before it is made or accepted"),
    ({"completed_at": at(11), "cancelled_at": at(12)}, "a ticket is completed or cancelled, not both"),
    (
        {"activated_at": at(11), "cancelled_at": at(12)},
        "a ticket that was activated is not cancelled any more",
    ),
    ({"activated_at": at(12), "due_at": at(11)}, "due_at is before activated_at"),
    ({"price": "5"}, "a price without a currency"),
    ({"price": "0", "currency": "'GBP'"}, "price is not positive; one that is not known is left empty"),
    ({"price": "0.001", "currency": "'GBP'"}, "price 0.001 has more than the 2 decimal places of GBP"),
    ({"currency": "'POUND'"}, "currency POUND is not of ISO 4217"),
    ({"region": "repeat('x', 65)"}, f"region {'x' * 60}... is longer than 64 characters"),
    ({"asset_type": "'!?'"}, "asset_type !? has neither letter nor digit"),
    ({"asset_name": "'a' || chr(0)"}, "asset_name holds a zero byte"),
    ({"borrower": "repeat('x', 201)"}, "borrower: the name is longer than 200 characters"),
    (
        {"accepted_at": at(9), "price": "-1", "currency": "'GBP'"},
        "price is not positive; one that is not known is left empty; accepted_at is before created_at",
    ),
]


def test_a_ticket_that_cannot_be_is_rejected_with_the_reason(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    imported = importer.run(
        {
            "tickets.sql": together(
                ticket(**{"external_id": f"'{nth}'", **columns})
                for nth, (columns, _) in enumerate(IMPOSSIBLE)
            )
        }
    )
    assert imported.reasons == [reason for _, reason in IMPOSSIBLE]
    assert imported.counts("tickets") == (len(IMPOSSIBLE), 0, 0, len(IMPOSSIBLE))
    assert not Ticket.objects.exists()
    assert not User.objects.exists()


def test_the_moves_are_by_the_borrower_and_acceptance_by_the_lender(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    importer.run({"tickets.sql": ticket(borrower="'ann'", lender="'ben'", completed_at=at(11))})
    stored = Ticket.objects.get()
    assert [(event.move, event.actor_id) for event in TicketEvent.objects.order_by("id")] == [
        (CREATED, stored.borrower_id),
        (ACCEPTED, stored.lender_id),
        (ACTIVATED, stored.borrower_id),
        (COMPLETED, stored.borrower_id),
    ]
    assert stored.borrower_id != stored.lender_id


def test_an_id_comes_once_in_a_file(importer: Importer) -> None:
    imported = importer.run(
        {
            "tickets.sql": "SELECT * FROM 'tickets.csv'",
            "tickets.csv": "external_id,created_at\n7,2024-01-01\n8,2024-01-01\n7,2024-01-01\n7,2024-02-01\n",
        }
    )
    assert imported.counts("tickets") == (4, 2, 0, 2)
    assert [(rejected.row, rejected.key, rejected.reason) for rejected in imported.rejected] == [
        (3, "7", "external_id is that of row 1 too"),
        (4, "7", "external_id is that of row 1 too"),
    ]
    again = importer.run()
    assert again.counts("tickets") == (4, 0, 2, 2)
    assert again.rejected == imported.rejected
