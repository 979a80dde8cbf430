"""Another user's rows never appear: over random lives, everybody's own together are all there is, each row once."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from assets.common.row_scope import Scope
from assets.me.figures import OF_ONE_S_OWN
from assets.me.schemas import Entry, Moment, Ticket
from assets.reports.queries import runner
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams
from assets.reports.rollups import drain
from tests.acting import acting_as
from tests.marketplace.life import Life
from tests.me.asking import TODAY, ask_activity, ask_dashboard, ask_tickets, ask_wallet

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[1, 2, 3])
def life(request: pytest.FixtureRequest, noon: datetime) -> Iterator[Life]:
    """Some weeks of random life, seen as the web server sees it."""
    life = Life(request.param)
    for _ in range(5):
        life.join(noon.replace(month=1))
    life.lives(days=60, operations=250, until=noon)
    drain()
    with acting_as("assets_web"):
        yield life


def as_worker(statement: str) -> list[Any]:
    with acting_as("assets_worker"), connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())


def ids(statement: str) -> list[int]:
    return sorted(row[0] for row in as_worker(statement))


def statement(user: int) -> list[Entry]:
    found, cursor = list[Entry](), None
    while True:
        told = ask_wallet(user, limit=7, cursor=cursor)
        found += told.entries
        cursor = told.next
        if cursor is None:
            assert sum(one["count"] for one in told.sums) == len(found)
            return found


def tickets(user: int) -> list[Ticket]:
    found, cursor = list[Ticket](), None
    while True:
        told = ask_tickets(user, limit=3, cursor=cursor)
        found += told.tickets
        cursor = told.next
        if cursor is None:
            assert told.count == len(found)
            return found


def timeline(user: int) -> list[Moment]:
    found, cursor = list[Moment](), None
    while True:
        told = ask_activity(user, limit=9, cursor=cursor)
        found += told.moments
        cursor = told.next
        if cursor is None:
            return found


def test_own_statements_are_all_entries_of_users_each_in_one_of_them(life: Life) -> None:
    told = [int(entry["id"]) for user in life.users for entry in statement(user)]
    assert sorted(told) == ids("SELECT id FROM ledger_entries WHERE wallet_kind = 'user'")
    assert len(told) > 20


def test_the_last_running_balance_is_the_wallet_s(life: Life) -> None:
    for user in life.users:
        newest: dict[str, str] = {}
        for entry in statement(user):
            newest.setdefault(entry["wallet"], entry["balance"])
        held = {one["wallet"]: one["amount"] for one in ask_wallet(user).balances}
        assert {wallet: newest.get(wallet, "0") for wallet in held} == held


def test_each_running_balance_is_the_one_before_and_the_amount(life: Life) -> None:
    for user in life.users:
        balance: Counter[str] = Counter()
        for entry in reversed(statement(user)):
            balance[entry["wallet"]] += int(entry["amount"])
            assert entry["balance"] == str(balance[entry["wallet"]])


def test_a_ticket_is_its_borrower_s_and_its_lender_s_alone(life: Life) -> None:
    told = sorted((int(ticket["id"]), user) for user in life.users for ticket in tickets(user))
    assert told == sorted(
        as_worker(
            "SELECT id, borrower_id FROM tickets UNION SELECT id, lender_id FROM tickets WHERE lender_id IS NOT NULL"
        )
    )


def test_a_moment_is_of_those_it_is_about_alone(life: Life) -> None:
    told = sorted(
        (moment["about"].value, int(moment["id"]), user) for user in life.users for moment in timeline(user)
    )
    expected = as_worker(
        """
        SELECT 'wallet', id, user_id FROM ledger_entries WHERE user_id IS NOT NULL
        UNION ALL SELECT 'payment', id, user_id FROM payment_events
        UNION ALL SELECT 'message', id, user_id FROM notification_events
        UNION ALL SELECT DISTINCT 'ticket', e.id, person FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id
                  CROSS JOIN LATERAL (VALUES (t.borrower_id), (t.lender_id)) AS people (person)
        """
    )
    assert told == sorted(expected)


def test_everybody_s_own_figures_add_up_to_the_marketplace_s(life: Life) -> None:
    together: Counter[tuple[str, str]] = Counter()
    for user in life.users:
        for series in ask_dashboard(user).series:
            together[series.metric, series.currency or ""] += int(series.total or 0)
    assert {metric for metric, _ in together} == set(OF_ONE_S_OWN)
    for (metric, currency), total in together.items():
        given = {"metric": [metric], "from": ["2025-12-11"], **({"currency": [currency]} if currency else {})}
        (whole,) = runner.metrics(MetricsParams.parse(given, Reader(TODAY, Scope.ALL)).query).series
        assert (metric, currency, str(total)) == (metric, currency, whole.total)
