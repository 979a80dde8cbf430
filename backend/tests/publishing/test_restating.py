"""A late fact leaves what is sealed as it was, and is told beside it: before, after, difference, and the very rows."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from assets.accounts.services import register_user
from assets.payments.models import PaymentEvent, PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.models import Report, Restatement
from assets.reports.rollups import drain
from assets.reports.rollups.passes import run_pass
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import LedgerEntry
from tests.database import Load
from tests.publishing.market import late_payment, report, restatements, sealed
from tests.reconciliation.books import BOOKS, NOW, Books, at, execute
from tests.reports.rollups.recount import assert_counted_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_late_payment_of_700_restates_its_day_and_both_its_months(books: Books) -> None:
    was = report("02-02").figures
    payment = late_payment(books.ada, 700, "02-02")
    day = report("02-02")
    assert (day.status, day.figures) == ("restated", was), "published 2,000 stays"
    (told,) = restatements("02-02")
    assert told.before["total_volume"] == {"IRR": "2000"}
    assert told.after["total_volume"] == {"IRR": "2700"}
    assert told.difference == {
        "total_volume": {"IRR": "700"},
        "wallet_balances": {"IRR": "700"},
        "payments_verified": "1",
        "wallet_credits": {"IRR": "700"},
    }
    assert (told.before["average_payment"], told.after["average_payment"]) == (
        {"IRR": "2000"},
        {"IRR": "1350"},
    )
    events = list(PaymentEvent.objects.filter(payment=payment).values_list("id", flat=True))
    entries = LedgerEntry.objects.order_by("-id").values_list("id", flat=True)[:2]
    assert told.row_ids == {"payment_events": sorted(events), "ledger_entries": sorted(entries)}
    assert {log: one["count"] for log, one in told.rows.items()} == {"payment_events": 2, "ledger_entries": 2}
    for first, grain in (("02-01", "gregorian_month"), ("01-21", "persian_month")):
        (month,) = restatements(first, grain)
        assert (month.before["total_volume"], month.after["total_volume"]) == (
            {"IRR": "7000"},
            {"IRR": "7700"},
        )
        assert month.difference["total_volume"] == {"IRR": "700"}
    assert Restatement.objects.count() == 3
    assert_counted_once()


def test_later_days_are_left_alone(books: Books) -> None:
    late_payment(books.ada, 700, "02-02")
    assert report("02-03").status == "sealed"
    assert restatements("02-03") == []


def test_each_later_restatement_goes_on_from_the_one_before(books: Books) -> None:
    late_payment(books.ada, 700, "02-02")
    late_payment(books.bob, 50, "02-02")
    first, second = restatements("02-02")
    assert second.before["total_volume"] == first.after["total_volume"] == {"IRR": "2700"}
    assert second.after["total_volume"] == {"IRR": "2750"}
    assert (first.difference.get("active_users"), second.difference["active_users"]) == (None, "1"), (
        "Bob is new"
    )
    assert second.seq == first.seq + 3


@pytest.mark.parametrize("day", ["03-10", "03-09"])
def test_only_what_is_sealed_is_restated(books: Books, day: str) -> None:
    late_payment(books.ada, 700, day)
    assert Restatement.objects.count() == (day == "03-09")


def test_a_fact_that_no_metric_counts_is_told_all_the_same(books: Books) -> None:
    create_payment(user_id=books.ada, amount=9, currency="IRR", created_at=at("02-02"))
    drain()
    (told,) = restatements("02-02")
    assert told.difference == {}
    assert {log: one["count"] for log, one in told.rows.items()} == {"payment_events": 1}


def test_a_row_of_two_days_restates_both(books: Books) -> None:
    ticket = create_ticket(
        borrower_id=books.ada, lender_id=books.bob, asset_name="A", asset_type_id=0, created_at=NOW, price=None,
        currency="IRR",
    ).id  # fmt: skip
    drain()
    execute("SET session_replication_role = replica")
    execute("UPDATE tickets SET created_at = %s WHERE id = %s", str(at("02-01")), ticket)
    execute("SET session_replication_role = DEFAULT")
    record_ticket_move(ticket_id=ticket, move=TicketEvent.Move.ACCEPTED, at=at("02-20"), actor_id=books.bob)
    record_ticket_move(
        ticket_id=ticket,
        move=TicketEvent.Move.ACTIVATED,
        at=at("02-20", 12),
        actor_id=books.bob,
        due_at=at("02-21"),
    )
    drain()
    assert restatements("02-20")[0].difference["tickets_activated"] == "1"
    assert restatements("02-22")[0].difference == {"overdue_loans": "1"}, "from the day after it was due"


def test_a_pass_that_dies_has_neither_counted_nor_restated(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment = create_payment(user_id=books.ada, amount=700, currency="IRR", created_at=at("02-02")).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.FAILED, at=at("02-02"))

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killing:
        killing.setattr("assets.reports.rollups.passes.advance", dies)
        with pytest.raises(KeyboardInterrupt):
            run_pass(NOW)
    assert not Restatement.objects.exists()
    assert report("02-02").status == "sealed"
    drain()
    assert restatements("02-02")[0].difference == {"payments_failed": "1"}


def test_what_is_counted_before_the_seal_is_in_it_however_late_it_was_written(dataset: Load) -> None:
    made = dataset(BOOKS)
    sealed(at("02-02", 12))
    late_payment(made.ada, 700, "02-02")
    sealed()
    assert report("02-02").figures["total_volume"] == {"IRR": "2700"}
    assert not Restatement.objects.exists()


def test_restatements_stay(books: Books) -> None:
    late_payment(books.ada, 700, "02-02")
    for statement in (
        "UPDATE restatements SET at = now()",
        "DELETE FROM restatements",
        "TRUNCATE restatements",
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            execute(statement)


def test_somebody_who_joined_before_all_sealed_days_gets_days_of_their_own(books: Books) -> None:
    """The chain goes on in the order of sealing: the days of November come after those of March."""
    register_user(joined_at=datetime.fromisoformat("2025-11-25T10:00:00+03:30"), name="Early")
    drain()
    assert not Restatement.objects.exists()
    assert sealed(NOW + timedelta(hours=1)) == (date(2025, 12, 22) - date(2025, 11, 1)).days
    december = Report.objects.get(grain="gregorian_month", report_date=date(2025, 12, 1))
    assert december.figures["total_users"] == "1"
    assert (december.seq or 0) > (report("03-09").seq or 0)
