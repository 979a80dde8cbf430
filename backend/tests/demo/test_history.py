"""The demo's shape, and the rules that its books keep."""

import statistics

import pytest

from assets.accounts.roles import Role
from assets.demo.accounts import ACCOUNTS
from assets.demo.services import Made
from assets.reports.lattice import values
from tests.demo.conftest import END, TICKETS, USERS, Ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_demo")]


def test_as_many_users_and_tickets_as_asked(small_demo: Made, ask: Ask) -> None:
    assert ask("SELECT count(*) FROM users") == [(USERS,)]
    assert ask("SELECT count(*) FROM tickets") == [(TICKETS,)]
    assert ask("SELECT min(at), max(at) FROM ticket_events")[0][1] <= small_demo.demo.ended_at
    assert small_demo.rows > 10 * TICKETS


def test_one_account_for_each_role(ask: Ask) -> None:
    assert [account.role for account in ACCOUNTS] == list(Role)
    accounts = ask(
        "SELECT role, email FROM users WHERE email = ANY (%s) ORDER BY id", [[a.email for a in ACCOUNTS]]
    )

    assert accounts == [(account.role, account.email) for account in ACCOUNTS]
    assert ask("SELECT count(*) FROM users WHERE email NOT LIKE '%%@example.com'") == [(0,)]


def test_all_states_come_about(ask: Ask) -> None:
    assert {state for (state,) in ask("SELECT DISTINCT state FROM tickets")} >= {
        "active",
        "completed",
        "cancelled",
    }
    assert {s for (s,) in ask("SELECT DISTINCT status FROM payments")} >= {"verified", "failed", "reversed"}
    assert {s for (s,) in ask("SELECT DISTINCT status FROM notifications")} >= {"sent", "failed"}
    assert ask(
        "SELECT count(*) > 0 FROM tickets WHERE state = 'active' AND due_at < '2026-11-22T11:45Z'"
    ) == [(True,)]
    assert ask("SELECT count(DISTINCT segment_id) FROM users")[0][0] >= 4


def test_fridays_are_quiet(ask: Ask) -> None:
    by_day: dict[int, int] = dict(
        ask("SELECT extract(isodow FROM report_day(created_at))::int, count(*) FROM tickets GROUP BY 1")
    )

    assert min(by_day, key=lambda day: by_day[day]) == 5
    assert by_day[5] < 0.75 * by_day[6]
    assert by_day[4] < by_day[6]


@pytest.mark.parametrize("nowruz", ["2025-03-21", "2026-03-21"])
def test_nowruz_is_quiet(ask: Ask, nowruz: str) -> None:
    during, after = ask(
        "SELECT count(*) FILTER (WHERE report_day(created_at) BETWEEN %s AND %s::date + 12),"
        "       count(*) FILTER (WHERE report_day(created_at) BETWEEN %s::date + 20 AND %s::date + 32)"
        " FROM tickets",
        [nowruz] * 4,
    )[0]

    assert during < 0.75 * after


def test_the_marketplace_grows(ask: Ask) -> None:
    first, last = ask(
        "SELECT count(*) FILTER (WHERE created_at < '2025-11-22'),"
        "       count(*) FILTER (WHERE created_at >= '2025-11-22') FROM tickets"
    )[0]

    assert last > 1.5 * first


def test_kinds_and_provinces_are_of_uneven_size(ask: Ask) -> None:
    kinds = [count for (count,) in ask("SELECT count(*) FROM tickets GROUP BY asset_type_id ORDER BY 1 DESC")]
    places = ask(
        "SELECT slug FROM regions r JOIN users u ON u.region_id = r.id GROUP BY 1 ORDER BY count(*) DESC"
    )

    assert 8 <= len(kinds) <= 12
    assert kinds[0] > 8 * kinds[-1]
    assert places[0] == ("IR-23",)
    assert len(places) > 12


def test_prices_rise(ask: Ask) -> None:
    first, last = ask(
        "SELECT (avg(price) FILTER (WHERE t.created_at < '2025-06-01'))::float,"
        "       (avg(price) FILTER (WHERE t.created_at >= '2026-06-01'))::float"
        " FROM tickets t JOIN asset_types a ON a.id = t.asset_type_id AND a.slug = 'tools'"
    )[0]

    assert last > 1.2 * first


def test_some_facts_are_recorded_late_and_none_early(ask: Ask) -> None:
    logs = "ticket_events", "payment_events", "ledger_entries", "notification_events", "user_events"
    delay = f"SELECT recorded_at - at AS delay FROM {{}} WHERE recorded_at <= '{END}'"
    late = " UNION ALL ".join(delay.format(log) for log in logs)
    counts = "count(*) FILTER (WHERE delay > '6 hours'), count(*) FILTER (WHERE delay < '0 s'), count(*)"
    some, early, everything = ask(f"SELECT {counts} FROM ({late}) AS delays")[0]

    assert early == 0
    assert 0 < some < everything / 1000


def test_every_transfer_sums_to_zero(ask: Ask) -> None:
    assert (
        ask("SELECT transfer_id FROM ledger_entries GROUP BY 1 HAVING sum(amount) <> 0 OR count(*) < 2") == []
    )
    assert ask("SELECT id FROM transfers EXCEPT SELECT transfer_id FROM ledger_entries") == []


def test_a_balance_is_the_sum_of_its_entries(ask: Ask) -> None:
    wrong = ask(
        "SELECT w.id FROM wallets w LEFT JOIN ledger_entries e ON e.wallet_id = w.id WHERE w.kind = 'user'"
        " GROUP BY w.id HAVING w.balance <> coalesce(sum(e.amount), 0)"
    )

    assert wrong == []


@pytest.mark.parametrize("order", ["at, id", "recorded_at, id", "id"])
def test_no_user_is_ever_below_zero(ask: Ask, order: str) -> None:
    lowest = ask(
        f"SELECT min(balance) FROM (SELECT sum(amount) OVER (PARTITION BY wallet_id ORDER BY {order}"
        " ROWS UNBOUNDED PRECEDING) AS balance FROM ledger_entries WHERE wallet_kind = 'user') AS moments"
    )

    assert lowest == [(0,)]


def _in(ask: Ask, wallet: str) -> int:
    return int(
        ask("SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE wallet_kind = %s", [wallet])[0][0]
    )


def test_escrow_holds_the_prices_of_open_loans(ask: Ask) -> None:
    assert ask("SELECT sum(price) FROM tickets WHERE state IN ('accepted', 'active')") == [
        (_in(ask, "escrow"),)
    ]


def test_escrow_holds_the_price_of_every_loan_at_its_time(ask: Ask) -> None:
    """Also a ticket's own entries: first the whole price, and nothing when it has ended."""
    wrong = ask(
        "SELECT t.id FROM tickets t"
        " LEFT JOIN ledger_entries e ON e.ticket_id = t.id AND e.wallet_kind = 'escrow'"
        " GROUP BY t.id HAVING coalesce(sum(e.amount), 0)"
        " <> CASE WHEN t.state IN ('accepted', 'active') THEN t.price ELSE 0 END"
    )

    assert wrong == []


def test_the_gateway_has_given_what_was_paid_and_not_reversed(ask: Ask) -> None:
    """Withdrawals go to a bank account, the external wallet, and so leave this equation alone."""
    assert ask("SELECT -sum(amount) FROM payments WHERE status = 'verified'") == [(_in(ask, "gateway"),)]
    assert _in(ask, "external") > 0


def test_revenue_is_the_fees_of_completed_loans(ask: Ask) -> None:
    fees = ask("SELECT sum(amount), count(*), min(amount) FROM ledger_entries WHERE kind = 'fee'")[0]

    assert fees[0] == _in(ask, "revenue")
    assert fees[1:] == (ask("SELECT count(*) FROM tickets WHERE state = 'completed'")[0][0], fees[2])
    assert fees[2] > 0


def test_every_verified_payment_is_credited_once(ask: Ask) -> None:
    wrong = ask(
        "SELECT p.id FROM payments p LEFT JOIN transfers t ON t.payment_id = p.id GROUP BY p.id"
        " HAVING count(t.id) FILTER (WHERE t.reverses_id IS NULL)"
        "        <> (p.status IN ('verified', 'reversed'))::int"
        " OR count(t.reverses_id) <> (p.status = 'reversed')::int"
    )

    assert wrong == []


def test_stocks_by_segment_are_what_the_tables_say_now(ask: Ask) -> None:
    """Users and balances followed every reclassification."""
    assert ask("SELECT count(*) > 0 FROM user_events WHERE kind = 'wallet_reclassified'") == [(True,)]
    by_segment = (
        f"SELECT segment_id, sum(value) FROM ({values()}) AS stored WHERE grouping = 5 AND measure IN"
        " ('{}', '{}') GROUP BY segment_id HAVING sum(value) <> 0 ORDER BY 1"
    )
    users = ask(by_segment.format("users_joined", "users_moved"))
    balances = ask(by_segment.format("wallet_change", "wallets_moved"))

    assert users == ask("SELECT segment_id, count(*) FROM users GROUP BY 1 ORDER BY 1")
    assert balances == ask(
        "SELECT u.segment_id, sum(w.balance) FROM wallets w JOIN users u ON u.id = w.user_id"
        " GROUP BY 1 HAVING sum(w.balance) <> 0 ORDER BY 1"
    )
    assert ask("SELECT count(*) FROM rollup_queue") == [(0,)]


def test_rates_for_each_day(ask: Ask) -> None:
    rates = ask("SELECT currency, count(*), min(rate) > 0 FROM exchange_rates GROUP BY 1 ORDER BY 1")
    steps = ask(
        "SELECT abs(ln(rate / lag(rate) OVER (PARTITION BY currency ORDER BY day))) FROM exchange_rates"
    )

    assert rates == [("EUR", 731, True), ("USD", 731, True)]
    assert statistics.median(float(step) for (step,) in steps if step is not None) < 0.02
