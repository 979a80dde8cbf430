"""Numbers of a source beside those of ours: where they are shown, and what may name what."""

from datetime import date
from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import Role
from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.exports.datasets.requester import Requester
from assets.exports.datasets.rows import ORIGIN, table
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain
from assets.tickets.models import Ticket
from tests.access.signing_in import as_user, join
from tests.events.sending import Source, at, source
from tests.loans.lending import pair, post

pytestmark = pytest.mark.django_db

DAYS = "from=2026-03-10&to=2026-03-10"


@pytest.fixture
def shop() -> Source:
    """A source with something of each kind, beside a loan that was asked for here."""
    pair().ask()
    shop = source(but=["user.registered"])
    money = {"amount": "450000", "currency": "IRR"}
    sent = [
        shop.event("ticket.created", at("09:00"), external_id="t1", borrower="u1", lender="u2",
                   price="450000", currency="IRR"),
        shop.paid("p1", at("10:00"), "initiated", ticket="t1"),
        shop.paid("p1", at("10:02"), ticket="t1"),
        shop.event("transfer.posted", at("10:02"), external_id="w1", owner="u1", **money),
        shop.event("transfer.posted", at("10:03"), external_id="w2", currency="IRR",
                   entries=[{"user": "u1", "amount": "-50000"}, {"user": "u2", "amount": "50000"}]),
        shop.event("notification.created", at("10:03"), external_id="m1", user="u1", channel="sms"),
        shop.event("notification.sent", at("10:04"), external_id="m1"),
    ]  # fmt: skip
    assert set(shop.outcomes(*sent)) == {"accepted"}
    drain()
    return shop


def rows(role: Role, metric: str, query: str = "") -> list[dict[str, Any]]:
    answer = as_user(join(role=role)).get(f"/api/v1/reports/metrics/{metric}/rows/?from=2026-03-10&{query}")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["rows"]
    assert found
    return found


def test_rows_say_the_source_and_its_number_to_those_who_see_all(shop: Source) -> None:
    shown = {
        "tickets_created": "t1",
        "payments_verified": "p1",
        "notifications_sent": "m1",
        "new_users": None,
    }
    for metric, number in shown.items():
        found = {(row["source"], row["external_id"]) for row in rows(Role.MANAGER, metric)}
        expected = {("shop", "u1"), ("shop", "u2")} if number is None else {("shop", number)}
        assert expected <= found, metric
    entries = [row["external_id"] for row in rows(Role.AUDITOR, "wallet_balances", "currency=IRR")]
    assert sorted(filter(None, entries)) == ["w1", "w2", "w2"]
    # The service desk sees loans, and no number of a source.
    assert {row["external_id"] for row in rows(Role.SUPPORT, "tickets_created")} == {None}


def test_lists_of_loans_and_files_say_it_too(shop: Source) -> None:
    path = f"/api/v1/admin/tickets/rows/?group=reached_created&{DAYS}"
    for role, number in ((Role.ADMIN, "t1"), (Role.SUPPORT, None)):
        (ticket,) = as_user(join(role=role)).get(path).json()["tickets"]
        assert (ticket["external_id"], ticket["source"]) == (number, "shop" if number else None)
    requester = Requester(None, Scope.ALL, date(2026, 3, 11), FileLanguage.EN, CalendarName.GREGORIAN)
    asked = {"metric": ["total_volume"], "currency": ["IRR"], "from": ["2026-03-10"], "to": ["2026-03-10"]}
    file = table(asked, requester)
    assert file.columns[-2:] == ORIGIN
    assert [row[-2:] for row in file.rows()] == [("shop", "p1")]
    with connection.cursor() as cursor:
        assert file.copy is not None
        cursor.execute(file.copy.statement, list(file.copy.parameters))  # type: ignore[arg-type]
        assert [row[-2:] for row in cursor.fetchall()] == [("shop", "p1")]


def test_what_was_made_here_has_no_number_at_a_source_and_is_named_by_none(shop: Source) -> None:
    ours = Ticket.objects.get(days__isnull=False)
    theirs = Ticket.objects.get(days=None)
    # An event that names our number means one of its own source, which has not come.
    accepted = shop.event("ticket.accepted", at("10:10"), external_id=str(ours.id))
    [waits] = shop.send(accepted)
    assert (waits["result"], waits["waits_for"]) == ("waiting", f"ticket {ours.id}")
    [paid] = shop.send(shop.paid("p2", at("10:11"), ticket=str(ours.id)))
    assert paid["waits_for"] == f"ticket {ours.id}"
    ours.refresh_from_db()
    assert ours.state == "pending"
    # And a loan of a source is moved by its events alone, by whichever number it is named.
    borrower = theirs.borrower
    assert borrower is not None
    refused = post(as_user(borrower), f"tickets/{theirs.id}/cancel/")
    assert (refused.status_code, refused.json()["code"]) == (409, "ticket_of_source")
    assert post(as_user(borrower), "tickets/t1/cancel/").status_code == 422
