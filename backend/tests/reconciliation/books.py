"""A marketplace whose books agree, small enough to be counted by hand, as of 12:00 in Tehran on 10 March 2026.

Ada tops up 5,000 and 2,000, of which 2,000 is taken back. She reserves 1,200 for a loan from Bob that runs, and has
paid him 1,000 for one that ended, of which 100 was the fee. Bob moved to Tehran since.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from assets.accounts.services import reclassify_user, register_user
from assets.common.models import Region
from assets.common.money import Money
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reconciliation.checks import Slug
from assets.reconciliation.models import Reconciliation
from assets.reconciliation.services import reconcile
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, reverse_transfer, system_wallet
from tests.database import Dataset

Move = TicketEvent.Move
NOW = datetime.fromisoformat("2026-03-10T12:00:00+03:30")


@dataclass(frozen=True)
class Books:
    """The numbers of what is in them."""

    ada: int
    bob: int
    running: int
    ended: int
    kept: int
    taken_back: int


def at(day: str, hour: int = 10) -> datetime:
    """An hour of a Tehran day of 2026, written as MM-DD."""
    return datetime.fromisoformat(f"2026-{day}T{hour:02}:00:00+03:30")


def make_books() -> Books:
    ada, bob = (
        register_user(joined_at=at("01-05", hour), name=name).id for hour, name in ((8, "Ada"), (9, "Bob"))
    )
    kept, _ = _top_up(ada, 5_000, "02-01")
    taken_back, transfer = _top_up(ada, 2_000, "02-02")
    record_payment_event(payment_id=taken_back, kind=PaymentStatus.REVERSED, at=at("02-03"))
    reverse_transfer(transfer_id=transfer, at=at("02-03"))
    ended = _lend(ada, bob, 1_000, created="02-10", due="02-12")
    record_ticket_move(ticket_id=ended, move=Move.COMPLETED, at=at("02-14"), actor_id=bob)
    post("settlement", "02-14", {escrow(): -1_000, wallet(bob): 900, revenue(): 100}, ticket=ended)
    running = _lend(ada, bob, 1_200, created="03-01", due="03-05")
    reclassify_user(user_id=bob, at=at("03-06"), segment_id=0, region_id=_tehran())
    return Books(ada, bob, running, ended, kept, taken_back)


BOOKS = Dataset(make_books)


def found(*, whole: bool = True) -> Reconciliation:
    """What a reconciliation of all history finds now; with `whole` as False, one of what is new."""
    return reconcile(NOW, whole=whole)


def broken(one: Reconciliation) -> dict[str, list[tuple[str, str, str, str]]]:
    """What is named by each check that found a break: kind, id, stated, counted."""
    return {
        check["check"]: [
            (found["kind"], found["id"], found["stated"], found["counted"]) for found in check["shown"]
        ]
        for check in one.checks
        if check["breaks"]
    }


def sides(one: Reconciliation, slug: Slug) -> dict[str | None, tuple[str, str]]:
    """Both sums of a check, by currency."""
    (check,) = (check for check in one.checks if check["check"] == slug)
    return {side["currency"]: (side["stated"], side["counted"]) for side in check["sides"]}


def execute(statement: str, *parameters: str | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def wallet(user: int) -> int:
    return open_wallet(user_id=user, currency="IRR").id


def gateway() -> int:
    return system_wallet(WalletKind.GATEWAY, "IRR").id


def escrow() -> int:
    return system_wallet(WalletKind.ESCROW, "IRR").id


def revenue() -> int:
    return system_wallet(WalletKind.REVENUE, "IRR").id


def post(
    kind: str, day: str, amounts: dict[int, int], *, ticket: int | None = None, payment: int | None = None
) -> int:
    """A transfer of amounts by wallet."""
    postings = [Posting(one, Money.of(amount, "IRR"), kind) for one, amount in amounts.items()]
    return post_transfer(kind=kind, at=at(day), postings=postings, ticket_id=ticket, payment_id=payment).id


def _tehran() -> int:
    return Region.objects.get_or_create(slug="IR-23", defaults={"name_en": "Tehran", "name_fa": "تهران"})[
        0
    ].id


def _top_up(user: int, amount: int, day: str) -> tuple[int, int]:
    payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=at(day, 9)).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
    return payment, post("top_up", day, {gateway(): -amount, wallet(user): amount}, payment=payment)


def _lend(borrower: int, lender: int, price: int, *, created: str, due: str) -> int:
    ticket = create_ticket(
        borrower_id=borrower,
        lender_id=lender,
        asset_name="Canon",
        asset_type_id=0,
        created_at=at(created),
        price=price,
        currency="IRR",
    ).id
    record_ticket_move(ticket_id=ticket, move=Move.ACCEPTED, at=at(created, 11), actor_id=lender)
    post("reservation", created, {wallet(borrower): -price, escrow(): price}, ticket=ticket)
    moment = at(created, 12)
    record_ticket_move(ticket_id=ticket, move=Move.ACTIVATED, at=moment, actor_id=lender, due_at=at(due))
    return ticket
