"""The record of a person: masked as everywhere, with as much of loans and money as the viewer sees."""

import json

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.tickets.models import TicketState
from tests.access.signing_in import as_user, join
from tests.loans.lending import PRICE, pair
from tests.records.reading import get, read, steps
from tests.records.test_payments import AMOUNT, paid

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.quick
def test_an_administrator_sees_everything_but_the_texts_of_messages() -> None:
    two = pair()
    ticket, payment = two.ticket(TicketState.ACTIVE), paid(two.borrower.id)
    record = read(as_user(join(role=Role.ADMIN)), "people", two.borrower.id)
    assert (record["name"], record["email"], record["masked"]) == (
        "Babak Borrower",
        two.borrower.email,
        False,
    )
    assert [(one["id"], one["side"], one["price"]["amount"]) for one in record["tickets"]] == [
        (str(ticket), "borrower", str(PRICE))
    ]
    assert (record["tickets_count"], record["running"], record["overdue"]) == (1, 1, 0)
    assert [one["id"] for one in record["payments"]] == [str(payment)]
    assert [balance["amount"] for balance in record["balances"]] == [str(AMOUNT)]
    assert {message["text"] for message in record["messages"]} == {None}
    assert record["account"]["role"] == "user"
    assert (steps(record), record["audit"], record["actions"]) == (["joined"], [], [])
    assert [one["fact"] for one in record["counted"]] == ["joined"]


def test_the_service_desk_sees_loans_and_no_money() -> None:
    two = pair()
    two.ticket(TicketState.ACTIVE)
    paid(two.borrower.id)
    record = read(as_user(join(role=Role.SUPPORT)), "people", two.borrower.id)
    assert (record["name"], record["masked"], record["account"]) == ("B***", True, None)
    assert [(one["side"], one["price"]) for one in record["tickets"]] == [("borrower", None)]
    assert [record[name] for name in ("money", "payments", "payments_count", "balances")] == [None] * 4
    assert record["messages"]
    assert str(PRICE) not in json.dumps(record)
    assert str(AMOUNT) not in json.dumps(record)


def test_managers_see_money_and_neither_account_nor_audit() -> None:
    two = pair()
    record = read(as_user(join(role=Role.MANAGER)), "people", two.borrower.id)
    assert (record["name"], record["account"], record["audit"], record["actions"]) == (
        "B***",
        None,
        None,
        None,
    )
    assert [balance["amount"] for balance in record["balances"]] == [str(PRICE)]


def test_auditors_see_what_somebody_did_and_what_was_done_about_them() -> None:
    auditor = join(role=Role.AUDITOR)
    other = join(name="Omid Other")
    client = as_user(auditor)
    unmasked = client.post(
        f"/api/v1/admin/users/{other.id}/unmask/",
        json.dumps({"reason": "a question of the bank"}),
        content_type="application/json",
    )
    assert unmasked.json()["name"] == "Omid Other"
    record = read(client, "people", other.id)
    assert (record["name"], record["masked"]) == ("O***", True)
    assert [(one["action"], one["by"]["id"]) for one in record["audit"]] == [("unmasked", str(auditor.id))]
    actions = read(as_user(join(role=Role.ADMIN)), "people", auditor.id)["actions"]
    assert {one["action"] for one in actions} == {"unmasked", "rows_read"}


def test_users_see_nobodys_page() -> None:
    user = join()
    client = as_user(user)
    assert [get(client, "people", number).status_code for number in (user.id, user.id + 1_000)] == [403, 403]
    assert get(Client(), "people", user.id).status_code == 401


@pytest.mark.parametrize("role", [Role.SUPPORT, Role.MANAGER, Role.AUDITOR, Role.ADMIN])
def test_who_is_not_there_is_not_found(role: Role) -> None:
    response = get(as_user(join(role=role)), "people", 10**9)
    assert (response.status_code, response.json()["code"]) == (404, "record_not_found")
