"""The record of a ticket: what happened, its money, its messages, who looked, and where it counts."""

from datetime import timedelta

import pytest
from django.test import Client

from assets.access.tokens.claims import viewer
from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.days import day_of
from assets.loans.moves import MoveName
from assets.records.selectors.tickets import ticket_record
from assets.reports.rollups import drain
from assets.tickets.models import TicketState
from tests.access.signing_in import as_user, bearer, join
from tests.loans.lending import FEE, PRICE, move, pair
from tests.loans.test_http import token_of
from tests.records.reading import figures, get, read, steps, totals

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.quick
def test_an_administrator_sees_all_of_a_completed_loan() -> None:
    two = pair()
    ticket = two.ticket(TicketState.COMPLETED)
    drain()
    record = read(as_user(join(role=Role.ADMIN)), "tickets", ticket)
    assert steps(record) == ["asked", "accepted", "handed_over", "returned"]
    assert [moment["by"]["name"] for moment in record["timeline"]] == [
        "Babak Borrower",
        *["Leila Lender"] * 3,
    ]
    assert record["borrower"] == {
        "id": str(two.borrower.id),
        "name": "Babak Borrower",
        "masked": False,
        "you": False,
    }
    assert record["price"] == {"amount": str(PRICE), "currency": "IRR", "exponent": 0}
    assert (totals(record), record["money"]["whole"]) == (["0"], True)
    assert {
        (wallet["wallet_kind"], (wallet["owner"] or {}).get("name")): wallet["amount"]
        for wallet in record["money"]["wallets"]
    } == {
        ("user", "Babak Borrower"): str(-PRICE),
        ("escrow", None): "0",
        ("user", "Leila Lender"): str(PRICE - FEE),
        ("revenue", None): str(FEE),
    }
    assert figures(record) | {("overdue", "overdue_loans"): "1"} == {
        ("created", "total_tickets"): "1",
        ("created", "tickets_created"): "1",
        ("accepted", "tickets_accepted"): "1",
        ("activated", "tickets_activated"): "1",
        ("activated", "active_loans"): "1",
        ("completed", "tickets_completed"): "1",
        ("completed", "active_loans"): "-1",
        ("overdue", "overdue_loans"): "1",
        ("settled", "overdue_loans"): "-1",
        ("user", "wallet_balances"): figures(record)["user", "wallet_balances"],
        ("user", "wallet_credits"): str(PRICE - FEE),
        ("user", "wallet_debits"): str(PRICE),
        ("revenue", "revenue"): str(FEE),
        ("revenue", "net_revenue"): str(FEE),
    }
    assert {(counted["waiting"], counted["sealed"], counted["late"]) for counted in record["counted"]} == {
        (False, False, False)
    }


def test_messages_are_listed_for_those_who_see_rows_and_read_by_their_reader() -> None:
    two = pair()
    ticket = two.ticket(TicketState.ACCEPTED)
    other = two.ticket(TicketState.PENDING)
    written = read(as_user(join(role=Role.ADMIN)), "tickets", ticket)["messages"]
    assert [(message["kind"], message["to"]["name"], message["text"]) for message in written] == [
        ("loan_accepted", "Babak Borrower", None),
        ("loan_requested", "Leila Lender", None),
    ]
    (own,) = read(as_user(two.borrower), "tickets", ticket)["messages"]
    assert own["kind"] == "loan_accepted"
    assert "Canon R6" in own["text"]["body"]
    (of_other,) = read(as_user(two.lender), "tickets", other)["messages"]
    assert of_other["kind"] == "loan_requested"


def test_the_two_of_a_loan_see_their_part_and_the_first_name_of_the_other() -> None:
    two = pair()
    ticket = two.ticket(TicketState.COMPLETED)
    record = read(as_user(two.borrower), "tickets", ticket)
    assert record["side"] == "borrower"
    assert record["lender"] == {"id": None, "name": "Leila", "masked": False, "you": False}
    assert (record["borrower"]["name"], record["borrower"]["you"]) == ("Babak Borrower", True)
    assert (totals(record), record["money"]["whole"]) == ([str(-PRICE)], False)
    assert totals(read(as_user(two.lender), "tickets", ticket)) == [str(PRICE - FEE)]
    assert (record["audit"], record["counted"], record["origins"]) == (None, None, [])


def test_the_service_desk_sees_no_money_and_masked_names() -> None:
    two = pair()
    ticket = two.ticket(TicketState.COMPLETED)
    record = read(as_user(join(role=Role.SUPPORT)), "tickets", ticket)
    assert (record["price"], record["money"], record["payments"]) == (None, None, [])
    assert (record["borrower"]["name"], record["borrower"]["masked"]) == ("B***", True)
    assert record["audit"] is None
    found = {figure["metric"] for counted in record["counted"] for figure in counted["figures"]}
    assert found == {
        "total_tickets",
        "tickets_created",
        "tickets_accepted",
        "tickets_activated",
        "tickets_completed",
        "active_loans",
        "overdue_loans",
    }
    assert str(PRICE) not in str(record)


def test_one_of_the_service_desk_sees_the_price_of_an_own_loan() -> None:
    two = pair(lender=join(role=Role.SUPPORT, name="Sara Support"))
    record = read(as_user(two.lender), "tickets", two.ticket(TicketState.ACCEPTED))
    assert (record["side"], record["price"]["amount"]) == ("lender", str(PRICE))


@pytest.mark.parametrize("role", [Role.MANAGER, Role.AUDITOR])
def test_managers_and_auditors_see_money_and_masked_names(role: Role) -> None:
    two = pair()
    record = read(as_user(join(role=role)), "tickets", two.ticket(TicketState.COMPLETED))
    assert (totals(record), record["lender"]["name"]) == (["0"], "L***")
    assert (record["audit"] is None) == (role is Role.MANAGER)


def test_others_tickets_and_missing_ones_are_alike() -> None:
    two = pair()
    ticket = two.ticket(TicketState.PENDING)
    stranger = as_user(join())
    refused, missing = get(stranger, "tickets", ticket), get(stranger, "tickets", ticket + 1_000)
    assert (refused.status_code, missing.status_code) == (404, 404)
    assert refused.json() | {"detail": ""} == missing.json() | {"detail": ""}
    assert refused.json()["code"] == "record_not_found"
    assert get(Client(), "tickets", ticket).status_code == 401


def test_a_token_without_the_permission_for_rows_sees_ones_own_alone() -> None:
    two = pair()
    admin = join(role=Role.ADMIN)
    ticket = two.ticket(TicketState.PENDING)
    assert get(bearer(token_of(admin.id, Permission.OWN)), "tickets", ticket).status_code == 404
    assert get(bearer(token_of(two.lender.id, Permission.OWN)), "tickets", ticket).status_code == 200


def test_it_is_logged_who_looked_at_others_tickets() -> None:
    two = pair()
    ticket = two.ticket(TicketState.PENDING)
    manager, auditor = join(role=Role.MANAGER), as_user(join(role=Role.AUDITOR))
    assert read(auditor, "tickets", ticket)["audit"] == []
    read(as_user(manager), "tickets", ticket)
    read(as_user(two.lender), "tickets", ticket)
    events = read(auditor, "tickets", ticket)["audit"]
    assert [(event["action"], event["role"]) for event in events] == [
        ("rows_read", "manager"),
        ("rows_read", "auditor"),
    ]


def test_a_declined_request_and_a_cancelled_one_have_different_steps() -> None:
    two = pair()
    declined = two.ticket(TicketState.CANCELLED)
    cancelled = two.ask()
    move(cancelled, two.borrower.id, MoveName.CANCEL)
    lender = as_user(two.lender)
    assert steps(read(lender, "tickets", declined)) == ["asked", "declined"]
    assert steps(read(lender, "tickets", cancelled)) == ["asked", "cancelled"]


def test_a_running_loan_is_due_and_then_late() -> None:
    two = pair()
    ticket = two.ticket(TicketState.ACTIVE)
    lender = as_user(two.lender)
    running = read(lender, "tickets", ticket)
    assert [(moment["step"], moment["ahead"]) for moment in running["timeline"]][-1] == ("due", True)
    assert (running["overdue"], running["days_late"]) == (False, None)

    due = clock.now() + timedelta(days=3)
    late = ticket_record(
        ticket, viewer(two.lender.id, Role.USER, second_factor=False), due + timedelta(days=2)
    )
    assert [moment.step for moment in late.timeline][-2:] == ["due", "late"]
    assert (late.overdue, late.days_late) == (True, 2)
    assert day_of(late.timeline[-1].at) == day_of(due + timedelta(days=1))
