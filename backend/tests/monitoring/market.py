"""Loans small enough to be counted by hand, as of 12:00 in Tehran on 10 March 2026."""

from dataclasses import dataclass
from datetime import datetime

from assets.accounts.services import register_user
from assets.common.models import AssetType
from assets.reports.rollups import drain
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from tests.database import Dataset

Move = TicketEvent.Move


def at(day: str, hour: int = 10) -> datetime:
    """An hour of a Tehran day of 2026, written as MM-DD."""
    return datetime.fromisoformat(f"2026-{day}T{hour:02}:00:00+03:30")


@dataclass(frozen=True)
class Loans:
    """Tickets by what became of them; those that are late by their days overdue on 10 March."""

    pending: int
    accepted: int
    late_by_1: int
    late_by_7: int
    late_by_8: int
    late_by_30: int
    late_by_31: int
    on_time: int
    completed: int
    cancelled: int


def make_loans() -> Loans:
    """Ten tickets. Those due on 31 January and 8 February were made in January, all others since 9 February."""
    camera = AssetType.objects.create(slug="camera", name_en="Camera", name_fa="دوربین").id
    ada, bob = (register_user(joined_at=at("01-05", hour)).id for hour in (8, 9))

    def ask(made: str, price: int | None = None, kind: int = camera) -> int:
        return create_ticket(
            borrower_id=ada,
            lender_id=bob,
            asset_name="Canon",
            asset_type_id=kind,
            created_at=at(made),
            price=price,
            currency=None if price is None else "IRR",
        ).id

    def lend(made: str, due: str, price: int | None, kind: int = camera) -> int:
        ticket = ask(made, price, kind)
        record_ticket_move(ticket_id=ticket, move=Move.ACCEPTED, at=at(made, 11), actor_id=bob)
        record_ticket_move(
            ticket_id=ticket, move=Move.ACTIVATED, at=at(made, 12), actor_id=bob, due_at=at(due)
        )
        return ticket

    accepted = ask("03-02")
    record_ticket_move(ticket_id=accepted, move=Move.ACCEPTED, at=at("03-03"), actor_id=bob)
    cancelled = ask("03-03")
    record_ticket_move(ticket_id=cancelled, move=Move.CANCELLED, at=at("03-04"), actor_id=ada)
    completed = lend("03-01", "03-05", 900)
    record_ticket_move(ticket_id=completed, move=Move.COMPLETED, at=at("03-07"), actor_id=bob)
    loans = Loans(
        pending=ask("03-01"),
        accepted=accepted,
        late_by_1=lend("03-04", "03-09", 100),
        late_by_7=lend("02-20", "03-03", 20, kind=0),
        late_by_8=lend("02-12", "03-02", None),
        late_by_30=lend("01-20", "02-08", 3),
        late_by_31=lend("01-10", "02-07", 5_000),
        on_time=lend("03-05", "03-10", 7),
        completed=completed,
        cancelled=cancelled,
    )
    drain()
    return loans


LOANS = Dataset(make_loans)
