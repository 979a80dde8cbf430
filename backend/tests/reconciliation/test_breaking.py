"""What was changed behind the marketplace's back is found, and named, however small."""

from dataclasses import replace
from datetime import date

import pytest

from assets.audit.models import AuditEvent
from assets.reports.queries import runner
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain
from assets.reports.rollups.months import sum_missing_months
from assets.wallets.models import Transfer
from tests.audit.writing import tampering
from tests.database import Dataset, Load
from tests.reconciliation.books import Books, broken, execute, found, make_books, wallet

pytestmark = pytest.mark.django_db(transaction=True)


def make_counted_books() -> Books:
    """Books that agreed, all counted."""
    made = make_books()
    drain()
    assert found().breaks == 0
    return made


COUNTED_BOOKS = Dataset(make_counted_books)

not_about_screens = pytest.mark.usefixtures("few_screens")
"""To compare all screens takes most of a comparison, and of what they show these tests say nothing."""


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(COUNTED_BOOKS)


def tamper(statement: str, *parameters: str | int) -> dict[str, list[tuple[str, str, str, str]]]:
    """Break something with no trigger to see it; what is found then."""
    with tampering():
        execute(statement, *parameters)
    return broken(found())


def test_a_wallet_with_a_rial_too_much(books: Books) -> None:
    breaks = tamper("UPDATE wallets SET balance = balance + 1 WHERE id = %s", wallet(books.bob))
    assert breaks == {"wallets": [("wallet", str(wallet(books.bob)), "901", "900")]}


@not_about_screens
def test_an_entry_of_a_rial_less(books: Books) -> None:
    breaks = tamper("UPDATE ledger_entries SET amount = amount - 1 WHERE wallet_id = %s", wallet(books.bob))
    assert breaks["wallets"] == [("wallet", str(wallet(books.bob)), "900", "899")]
    ((kind, _, into, out),) = breaks["transfers"]
    assert (kind, into, out) == ("transfer", "999", "1000")
    assert breaks["rollups"] == [
        ("measure", "wallet_change 2026-02-14", "900", "899"),
        ("measure", "wallet_credits 2026-02-14", "900", "899"),
    ]


def test_an_entry_of_a_wallet_that_is_not_there(books: Books) -> None:
    breaks = tamper("UPDATE ledger_entries SET wallet_id = 10 ^ 9 WHERE wallet_id = %s", wallet(books.bob))
    assert breaks["wallets"] == [
        ("wallet", "1000000000", "0", "900"),
        ("wallet", str(wallet(books.bob)), "900", "0"),
    ]


def test_a_payment_that_was_verified_and_never_credited(books: Books) -> None:
    transfer = Transfer.objects.get(payment_id=books.kept).id
    breaks = tamper("UPDATE transfers SET payment_id = NULL WHERE payment_id = %s", books.kept)
    assert breaks == {
        "gateway": [("transfer", str(transfer), "5000", "0"), ("payment", str(books.kept), "0", "5000")],
    }


@not_about_screens
def test_a_payment_that_was_taken_back_from_the_gateway_alone(books: Books) -> None:
    breaks = tamper(
        "DELETE FROM payment_events WHERE payment_id = %s AND kind = 'reversed'", books.taken_back
    )
    assert breaks["gateway"] == [("payment", str(books.taken_back), "0", "2000")]


def test_a_price_that_is_not_what_was_reserved(books: Books) -> None:
    breaks = tamper("UPDATE tickets SET price = 1201 WHERE id = %s", books.running)
    assert breaks == {"escrow": [("ticket", str(books.running), "1200", "1201")]}


@not_about_screens
def test_a_loan_that_ended_while_its_money_is_held(books: Books) -> None:
    breaks = tamper("UPDATE tickets SET state = 'completed' WHERE id = %s", books.running)
    assert breaks["escrow"] == [("ticket", str(books.running), "1200", "0")]
    assert breaks["stocks"] == [
        ("metric", f"active_loans {books.running}", "0", "1"),
        ("metric", f"overdue_loans {books.running}", "0", "1"),
    ]


@not_about_screens
def test_a_fee_that_the_figures_do_not_tell_of(books: Books) -> None:
    breaks = tamper(
        "UPDATE analytics_records SET fees_earned = 99 WHERE fees_earned IS NOT NULL AND grouping = 7"
    )
    assert breaks["revenue"] == [("day", "2026-02-14", "100", "99")]
    assert breaks["rollups"] == [("measure", "fees_earned 2026-02-14", "99", "100")]
    assert breaks["lattice"] == [("measure", "fees_earned 2026-02-14", "99", "100")]


def test_rows_that_do_not_add_up_to_the_figure_or_are_fewer_than_it_says(books: Books) -> None:
    breaks = tamper("UPDATE analytics_records SET fees_earned = 99, fee_entries = 2 WHERE fees_earned > 0")
    places = {name.rsplit(" ", 2)[0]: sides for _, name, *sides in breaks["screens"]}
    assert places["revenue rows"] == ["99", "100"]
    assert places["revenue number of rows"] == ["2", "1"]


def test_a_cell_deep_in_the_lattice(books: Books) -> None:
    breaks = tamper(
        "UPDATE analytics_records SET tickets_created = tickets_created + 1 WHERE grouping = 0"
        " AND day = '2026-03-01'"
    )
    assert breaks == {"lattice": [("measure", "tickets_created 2026-03-01", "1", "2")]}


MORE = "UPDATE analytics_months SET tickets_created = tickets_created + 1 WHERE grouping = 7 AND day = '2026-02-01'"
NOTHING = "DELETE FROM analytics_months WHERE grouping = 7 AND log = 'ticket_events' AND day = '2026-02-01'"


@pytest.mark.parametrize(("change", "stated"), [(MORE, "2"), (NOTHING, "0")], ids=["more", "nothing"])
def test_a_month_that_is_not_its_days(books: Books, change: str, stated: str) -> None:
    sum_missing_months(date(2026, 3, 10))
    assert found().breaks == 0
    breaks = tamper(change)["lattice"]
    assert ("measure", "tickets_created gregorian_month 2026-02-01 */*/*", stated, "1") in breaks
    sum_again = "UPDATE summed_months SET days = days - datemultirange(daterange('2026-02-03', '2026-02-04'))"
    execute(sum_again)
    assert "lattice" not in broken(found(whole=False)), "no month that is read is broken"
    sum_missing_months(date(2026, 3, 10))
    assert found().breaks == 0


@not_about_screens
def test_a_month_whose_members_were_exchanged(books: Books) -> None:
    sum_missing_months(date(2026, 3, 10))
    breaks = tamper(
        "UPDATE analytics_months SET region_id = 5 - region_id"
        " WHERE region_id IS NOT NULL AND grain = 'persian_month' AND log = 'ticket_events' AND day = '2026-01-21'"
    )
    assert len(breaks["lattice"]) > 2


@not_about_screens
def test_a_day_that_was_changed_with_no_trigger_to_see_it_is_no_longer_its_month(books: Books) -> None:
    sum_missing_months(date(2026, 3, 10))
    breaks = tamper("UPDATE analytics_records SET fees_earned = 99 WHERE fees_earned > 0 AND grouping = 7")
    assert ("measure", "fees_earned 2026-02-14", "99", "100") in breaks["lattice"]
    for month in ("gregorian_month 2026-02-01", "persian_month 2026-01-21"):
        assert ("measure", f"fees_earned {month} */*/*", "100", "99") in breaks["lattice"]


def test_members_of_a_card_that_do_not_make_its_figure(books: Books) -> None:
    breaks = tamper(
        "UPDATE analytics_records SET tickets_created = tickets_created + 1 WHERE grouping = 6"
        " AND day = '2026-03-01'"
    )
    assert breaks.keys() == {"screens"}
    named = {name: (card, other) for _, name, card, other in breaks["screens"]}
    assert named["total_tickets members 30d gregorian"] == ("2", "3")
    assert named["total_tickets members before 7d gregorian"] == ("2", "3")
    # By the end of January there was none, and by the end of Bahman one.
    assert "total_tickets members last_month gregorian" not in named
    assert "total_tickets members before month persian" not in named


def test_a_screen_that_forgets_the_calendar_compares_with_other_days(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = runner.contributions
    monkeypatch.setattr(
        runner, "contributions", lambda query: exact(replace(query, calendar=CalendarName.GREGORIAN))
    )
    named = {name for _, name, _, _ in broken(found())["screens"]}
    assert named, "two screens show different changes"
    assert all("contributions" in name and name.endswith("persian") for name in named)
    assert "revenue contributions before month persian" in named, "the fee of 14 February is of another month"


@not_about_screens
def test_a_user_whom_no_log_knows(books: Books) -> None:
    breaks = tamper("DELETE FROM users WHERE id = %s", books.bob)
    assert breaks["stocks"] == [("metric", f"total_users {books.bob}", "0", "1")]


def test_a_break_is_told_to_the_audit_log(books: Books) -> None:
    tamper("UPDATE wallets SET balance = balance + 1 WHERE id = %s", wallet(books.bob))
    event = AuditEvent.objects.filter(action="reconciled").latest("id")
    assert event.outcome == "failed"
    assert event.after == {"breaks": 1, "broken": ["wallets"]}


@not_about_screens
def test_only_the_hundred_largest_breaks_are_kept_and_all_are_counted(books: Books) -> None:
    with tampering():
        execute(
            "INSERT INTO wallets (kind, user_id, currency, balance, overdraft_limit)"
            " SELECT 'user', %s, 'A' || chr(65 + n / 26) || chr(65 + n %% 26), n + 1, 0"
            " FROM generate_series(0, 149) AS n",
            books.ada,
        )
    one = found()
    (check,) = (check for check in one.checks if check["check"] == "wallets")
    assert (check["breaks"], len(check["shown"])) == (150, 100)
    assert [int(shown["stated"]) for shown in check["shown"]] == list(range(150, 50, -1))
