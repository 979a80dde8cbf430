"""What is late, due, owed and earned next, and when a month's change is a percentage."""

from datetime import date

import pytest

from assets.me.changes import LEAST_FACTS, fair_change
from assets.me.dashboard import dashboard
from assets.me.questions import DashboardParams
from assets.me.schemas import DueLoans, Outlook
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.figures import NO_CHANGE
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.ledger import fee_of
from tests.me.asking import READER, ask_dashboard, parameters
from tests.me.market import Market, Move, at, pay_out

PERCENT = Change(ChangeKind.PERCENT, "-60.0")


def outlook_on(viewer: int, today: date) -> Outlook:
    return dashboard(DashboardParams.parse(parameters({}), READER).query(viewer, today)).outlook


def summary_of(loans: DueLoans | None) -> tuple[int, str, int | None, int | None, list[str]] | None:
    if loans is None:
        return None
    first = loans.first
    amounts = [amount["amount"] for amount in loans.amounts]
    return loans.count, first.ticket, first.days_left, first.days_late, amounts


@pytest.mark.quick
def test_a_borrower_is_shown_what_is_late_what_comes_next_and_what_is_owed(market: Market) -> None:
    outlook = ask_dashboard(market.ada).outlook
    assert summary_of(outlook.late) == (1, str(market.late), None, 2, ["1200"])
    assert outlook.due_today is None
    assert summary_of(outlook.due_next) == (1, str(market.running), 2, None, ["1200"])
    assert [amount["amount"] for amount in outlook.owed] == ["2400"]
    assert (outlook.lent_late, outlook.earned_today, outlook.earned_next) == (None, None, None)


def test_a_lender_is_shown_what_should_be_back_and_what_comes_back_next(market: Market) -> None:
    outlook = ask_dashboard(market.bob).outlook
    assert (outlook.late, outlook.due_today, outlook.due_next, outlook.owed) == (None, None, None, [])
    assert summary_of(outlook.lent_late) == (1, str(market.late), None, 2, ["1200"])
    assert summary_of(outlook.earned_next) == (1, str(market.running), 2, None, ["1200"])
    assert outlook.earned_next is not None
    # A source brought the loan: what its lender earns is not known here.
    assert outlook.earned_next.first.earning is None


def test_a_loan_made_here_earns_its_price_less_the_fee(market: Market) -> None:
    ticket = _lend_here(market.ada, market.bob, price=1_000)
    earned = ask_dashboard(market.bob).outlook.earned_next
    assert summary_of(earned) == (2, str(ticket), 1, None, ["2200"])
    assert earned is not None
    assert earned.first.earning == {"amount": str(1_000 - fee_of(1_000)), "currency": "IRR", "exponent": 0}
    borrowed = ask_dashboard(market.ada).outlook.due_next
    assert borrowed is not None
    assert (borrowed.first.ticket, borrowed.first.earning) == (str(ticket), None)


@pytest.mark.parametrize(
    ("day", "late", "today", "later"),
    [
        (date(2026, 3, 7), 0, 0, 2),
        (date(2026, 3, 8), 0, 1, 1),
        (date(2026, 3, 9), 1, 0, 1),
        (date(2026, 3, 11), 1, 0, 1),
        (date(2026, 3, 12), 1, 1, 0),
        (date(2026, 3, 13), 2, 0, 0),
    ],
)
def test_a_loan_is_due_today_on_its_day_and_late_from_the_next(
    market: Market, day: date, late: int, today: int, later: int
) -> None:
    outlook = outlook_on(market.ada, day)
    counts = [loans.count if loans else 0 for loans in (outlook.late, outlook.due_today, outlook.due_next)]
    assert counts == [late, today, later]


def test_who_has_no_loans_has_nothing_due(market: Market) -> None:
    assert ask_dashboard(market.eve).outlook == Outlook(None, None, None, [], None, None, None)


@pytest.mark.parametrize(("facts", "change"), [(LEAST_FACTS - 1, NO_CHANGE), (LEAST_FACTS, PERCENT)])
def test_a_percentage_needs_facts_before(facts: int, change: Change) -> None:
    assert fair_change(PERCENT, facts) == change


def test_what_is_new_is_said_of_few_facts_too() -> None:
    new = Change(ChangeKind.NEW, None)
    assert fair_change(new, 0) == new


def test_a_month_after_many_entries_has_a_percentage(market: Market) -> None:
    for _ in range(LEAST_FACTS):
        pay_out(market.ada, 10, "02-05", ticket=market.late)
    answer = ask_dashboard(market.ada)
    (spent,) = (one for one in answer.lending if one.what == "spent")
    assert (spent.previous, spent.change) == ("100", Change(ChangeKind.PERCENT, "1100.0"))
    (debits,) = (one for one in answer.month if one.metric == "wallet_debits")
    assert (debits.previous, debits.change.kind) == ("100", ChangeKind.PERCENT)


def test_a_month_after_few_entries_has_the_earlier_sum_alone(market: Market) -> None:
    for _ in range(LEAST_FACTS - 1):
        pay_out(market.ada, 10, "02-05", ticket=market.late)
    answer = ask_dashboard(market.ada)
    (spent,) = (one for one in answer.lending if one.what == "spent")
    assert (spent.previous, spent.change) == ("90", NO_CHANGE)
    (debits,) = (one for one in answer.month if one.metric == "wallet_debits")
    assert (debits.previous, debits.change) == ("90", NO_CHANGE)


def _lend_here(borrower: int, lender: int, *, price: int) -> int:
    ticket = create_ticket(
        borrower_id=borrower,
        lender_id=lender,
        asset_name="Drill",
        asset_type_id=0,
        created_at=at("03-04"),
        days=6,
        price=price,
        currency="IRR",
    ).id
    for move, due in ((Move.ACCEPTED, None), (Move.ACTIVATED, at("03-11"))):
        record_ticket_move(ticket_id=ticket, move=move, at=at("03-05"), actor_id=lender, due_at=due)
    return ticket
