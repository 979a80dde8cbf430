"""Tickets: which moves exist, and what a move leaves behind."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from assets.accounts.errors import UserNotFound
from assets.accounts.services import reclassify_user, register_user
from assets.common.errors import constraint_of
from assets.common.models import AssetType, Segment
from assets.tickets.errors import (
    TicketMemberNotFound,
    TicketMoveNotAllowed,
    TicketNotFound,
    TicketPriceNotAllowed,
    TicketTimeBackward,
)
from assets.tickets.models import Ticket, TicketEvent, TicketState
from assets.tickets.services import create_ticket, record_ticket_move
from tests.marketplace.life import member

Move = TicketEvent.Move
HOUR = timedelta(hours=1)

PATHS: dict[TicketState, tuple[Move, ...]] = {
    TicketState.PENDING: (),
    TicketState.ACCEPTED: (Move.ACCEPTED,),
    TicketState.ACTIVE: (Move.ACCEPTED, Move.ACTIVATED),
    TicketState.COMPLETED: (Move.ACCEPTED, Move.ACTIVATED, Move.COMPLETED),
    TicketState.CANCELLED: (Move.CANCELLED,),
}
ALLOWED = {
    (TicketState.PENDING, Move.ACCEPTED): TicketState.ACCEPTED,
    (TicketState.PENDING, Move.CANCELLED): TicketState.CANCELLED,
    (TicketState.ACCEPTED, Move.ACTIVATED): TicketState.ACTIVE,
    (TicketState.ACCEPTED, Move.CANCELLED): TicketState.CANCELLED,
    (TicketState.ACTIVE, Move.COMPLETED): TicketState.COMPLETED,
}
EVERY_STEP = [(state, move) for state in TicketState for move in (*list(Move)[1:],)]


def ticket(at: datetime, **values: object) -> Ticket:
    borrower, lender = register_user(joined_at=at), register_user(joined_at=at)
    made = {
        "asset_name": "Canon R5",
        "asset_type_id": 0,
        "price": 900,
        "currency": "IRR",
        "created_at": at,
    } | values
    return create_ticket(borrower_id=borrower.id, lender_id=lender.id, **made)  # type: ignore[arg-type]


def brought_to(state: TicketState, at: datetime) -> Ticket:
    made = ticket(at)
    for step, move in enumerate(PATHS[state], start=1):
        record_ticket_move(ticket_id=made.id, move=move, at=at + step * HOUR)
    made.refresh_from_db()
    assert made.state == state
    return made


@pytest.mark.quick
@pytest.mark.django_db
@pytest.mark.parametrize(("state", "move"), EVERY_STEP)
def test_every_move_from_every_state(state: TicketState, move: Move, noon: datetime) -> None:
    made = brought_to(state, noon)
    log_before = TicketEvent.objects.filter(ticket=made).count()
    if (state, move) in ALLOWED:
        record_ticket_move(ticket_id=made.id, move=move, at=noon + 10 * HOUR)
        made.refresh_from_db()
        assert made.state == ALLOWED[state, move]
        assert TicketEvent.objects.filter(ticket=made).count() == log_before + 1
    else:
        with pytest.raises(TicketMoveNotAllowed):
            record_ticket_move(ticket_id=made.id, move=move, at=noon + 10 * HOUR)
        made.refresh_from_db()
        assert made.state == state
        assert TicketEvent.objects.filter(ticket=made).count() == log_before


@pytest.mark.django_db
def test_a_second_creation_is_refused(noon: datetime) -> None:
    made = ticket(noon)
    with pytest.raises(TicketMoveNotAllowed):
        record_ticket_move(ticket_id=made.id, move=Move.CREATED, at=noon)


@pytest.mark.django_db
def test_time_goes_forward_and_the_same_moment_is_allowed(noon: datetime) -> None:
    made = ticket(noon)
    with pytest.raises(TicketTimeBackward):
        record_ticket_move(ticket_id=made.id, move=Move.ACCEPTED, at=noon - timedelta(microseconds=1))
    record_ticket_move(ticket_id=made.id, move=Move.ACCEPTED, at=noon)
    with pytest.raises(TicketTimeBackward):
        record_ticket_move(
            ticket_id=made.id, move=Move.ACTIVATED, at=noon, due_at=noon - timedelta(microseconds=1)
        )
    record_ticket_move(ticket_id=made.id, move=Move.ACTIVATED, at=noon, due_at=noon)


@pytest.mark.django_db
def test_the_end_of_a_loan_carries_its_start_and_due_date(noon: datetime) -> None:
    made = ticket(noon)
    record_ticket_move(ticket_id=made.id, move=Move.ACCEPTED, at=noon)
    record_ticket_move(ticket_id=made.id, move=Move.ACTIVATED, at=noon + HOUR, due_at=noon + 3 * HOUR)
    ended = record_ticket_move(ticket_id=made.id, move=Move.COMPLETED, at=noon + 9 * HOUR)
    assert (ended.activated_at, ended.due_at) == (noon + HOUR, noon + 3 * HOUR)
    made.refresh_from_db()
    assert (made.accepted_at, made.activated_at, made.due_at, made.ended_at) == (
        noon, noon + HOUR, noon + 3 * HOUR, noon + 9 * HOUR,
    )  # fmt: skip


@pytest.mark.django_db
def test_the_stamp_is_the_borrowers_when_it_was_made_and_stays(noon: datetime) -> None:
    newcomer, regular = member(Segment, "newcomer"), member(Segment, "regular")
    camera = member(AssetType, "camera")
    borrower = register_user(joined_at=noon, segment_id=newcomer)
    made = create_ticket(
        borrower_id=borrower.id, lender_id=borrower.id, asset_name="", asset_type_id=camera, created_at=noon
    )
    reclassify_user(user_id=borrower.id, at=noon, segment_id=regular, region_id=0)
    moved = record_ticket_move(ticket_id=made.id, move=Move.ACCEPTED, at=noon)
    assert (moved.asset_type_id, moved.segment_id) == (camera, newcomer)
    assert Ticket.objects.get(id=made.id).segment_id == newcomer


@pytest.mark.django_db
def test_another_stamp_or_another_loans_facts_are_refused_by_the_database(noon: datetime) -> None:
    made = brought_to(TicketState.ACTIVE, noon)
    event = {"ticket_id": made.id, "move": "completed", "at": noon + 9 * HOUR}
    loan = {"activated_at": made.activated_at, "due_at": made.due_at}
    for wrong, rule in [
        ({**event, **loan, "segment_id": 77}, "ticket_stamp_kept"),
        ({**event, **loan, "activated_at": noon}, "ticket_loan_facts"),
        ({**event, **loan, "due_at": noon + 5 * HOUR}, "ticket_loan_facts"),
    ]:
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            TicketEvent.objects.create(**wrong)
        assert constraint_of(refused.value) == rule


@pytest.mark.django_db
def test_a_whole_history_in_one_statement_obeys_the_same_rules(noon: datetime) -> None:
    first, second = ticket(noon), ticket(noon)
    history = [
        TicketEvent(ticket=first, move="accepted", at=noon + HOUR),
        TicketEvent(ticket=second, move="cancelled", at=noon + HOUR),
        TicketEvent(ticket=first, move="activated", at=noon + 2 * HOUR, activated_at=noon + 2 * HOUR),
        TicketEvent(ticket=first, move="completed", at=noon + 5 * HOUR, activated_at=noon + 2 * HOUR),
    ]
    TicketEvent.objects.bulk_create(history)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.ended_at) == ("completed", noon + 5 * HOUR)
    assert second.state == "cancelled"

    third = ticket(noon)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        TicketEvent.objects.bulk_create(
            [TicketEvent(ticket=third, move=move, at=noon + HOUR) for move in ("accepted", "accepted")]
        )
    assert constraint_of(refused.value) == "ticket_move_allowed"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"price": 0}, TicketPriceNotAllowed),
        ({"price": -1}, TicketPriceNotAllowed),
        ({"price": 5, "currency": None}, TicketPriceNotAllowed),
    ],
)
def test_a_price_is_positive_and_has_a_currency(
    values: dict[str, object], error: type[Exception], noon: datetime
) -> None:
    with pytest.raises(error):
        ticket(noon, **values)


@pytest.mark.django_db
def test_an_asset_type_that_does_not_exist_is_refused(noon: datetime) -> None:
    with pytest.raises(TicketMemberNotFound):
        ticket(noon, asset_type_id=4321)


@pytest.mark.django_db
def test_what_does_not_exist_is_named(noon: datetime) -> None:
    with pytest.raises(TicketNotFound, match="12345"):
        record_ticket_move(ticket_id=12345, move=Move.ACCEPTED, at=noon)
    with pytest.raises(UserNotFound, match="54321"):
        create_ticket(borrower_id=54321, lender_id=1, asset_name="", asset_type_id=0, created_at=noon)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tickets")
        assert cursor.fetchone()[0] == 0
