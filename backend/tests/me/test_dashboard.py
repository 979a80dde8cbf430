"""The dashboard: figures of one's own rows by the marketplace's own definitions."""

import pytest

from assets.me.schemas import Loans, NextDue
from assets.reports.queries.figures import NO_CHANGE
from tests.me.asking import ask_dashboard
from tests.me.market import Market, pay_out

DAYS = ("start", "end", "compared_end", "previous_start", "previous_end")


def counted(loans: Loans) -> tuple[int, int, NextDue | None]:
    return loans.active, loans.overdue, loans.next_due


def totals(viewer: int, **given: str) -> dict[tuple[str, str | None], str | None]:
    return {(one.metric, one.currency): one.total for one in ask_dashboard(viewer, **given).series}


@pytest.mark.quick
def test_totals_over_ninety_days(market: Market) -> None:
    assert totals(market.ada) == {
        ("tickets_created", None): "2",
        ("payments_verified", None): "2",
        ("payments_failed", None): "0",
        ("total_volume", "IRR"): "7000",
        ("refunds", "IRR"): "0",
        ("wallet_credits", "IRR"): "7300",
        ("wallet_debits", "IRR"): "1500",
        ("wallet_balances", "IRR"): "5800",
        ("notifications_sent", None): "1",
    }


def test_a_range_counts_its_own_days_and_a_balance_all_before(market: Market) -> None:
    answer = totals(market.ada, from_="2026-03-03", to="2026-03-04")
    assert (answer["wallet_debits", "IRR"], answer["wallet_balances", "IRR"]) == ("1500", "3500")
    assert answer["total_volume", "IRR"] == "0"


@pytest.mark.parametrize(("grain", "points"), [("day", 90), ("week", 14), ("month", 4)])
def test_a_series_has_a_point_for_each_period(market: Market, grain: str, points: int) -> None:
    for series in ask_dashboard(market.ada, grain=grain).series:
        assert len(series.points) == points


def test_balances_by_day(market: Market) -> None:
    asked = ask_dashboard(market.ada, from_="2026-03-01", to="2026-03-09")
    (series,) = (one for one in asked.series if one.metric == "wallet_balances")
    assert [point.value for point in series.points] == [
        *["5000"] * 2, "3800", "3500", *["3800"] * 4, "5800",
    ]  # fmt: skip


def test_this_month_beside_the_same_days_of_the_last(market: Market) -> None:
    month = {one.metric: one for one in ask_dashboard(market.ada).month}
    volume = month["total_volume"]
    # One payment in the month before: too few for a percentage.
    assert (volume.value, volume.previous, volume.change) == ("2000", "5000", NO_CHANGE)
    assert [str(getattr(volume, name)) for name in DAYS] == [
        "2026-03-01",
        "2026-03-10",
        "2026-03-09",
        "2026-02-01",
        "2026-02-09",
    ]
    # The ticket of 20 February is past the ninth day of its month.
    assert (month["tickets_created"].value, month["tickets_created"].previous) == ("1", "0")
    assert (month["wallet_balances"].value, month["wallet_balances"].previous) == ("5800", "5000")


def test_a_persian_month_is_one_s_month_too(market: Market) -> None:
    (volume,) = (
        one for one in ask_dashboard(market.ada, calendar="persian").month if one.metric == "total_volume"
    )
    # The top-up of 8 February is on the nineteenth of its month, which of this month is today.
    assert (str(volume.start), volume.value, volume.previous) == ("2026-02-20", "2000", "0")
    assert [str(getattr(volume, name)) for name in DAYS[2:]] == ["2026-03-09", "2026-01-21", "2026-02-07"]


def test_running_loans_on_each_side(market: Market) -> None:
    loans = ask_dashboard(market.ada).loans
    assert loans.borrower.next_due is not None
    assert loans.borrower.next_due.ticket == str(market.running)
    assert counted(loans.borrower) == (2, 1, loans.borrower.next_due)
    assert counted(loans.lender) == (0, 0, None)
    mirrored = ask_dashboard(market.bob).loans
    assert counted(mirrored.lender) == counted(loans.borrower)
    assert counted(mirrored.borrower) == counted(loans.lender)


def test_what_is_late_comes_before_what_is_due(market: Market) -> None:
    running = ask_dashboard(market.ada).loans.borrower.running
    assert [(one["id"], one["days_left"], one["days_late"]) for one in running] == [
        (str(market.late), None, 2),
        (str(market.running), 2, None),
    ]


def test_what_was_spent_is_beside_what_was_in_the_same_days_of_the_last_month(market: Market) -> None:
    # Of the 1,500 that went out, 300 were for no loan.
    lending = ask_dashboard(market.ada).lending
    assert [(one.what, one.value, one.previous, one.change.kind) for one in lending] == [
        ("earned", "0", "0", "none"),
        ("spent", "1200", "0", "new"),
    ]
    assert [str(getattr(lending[1], name)) for name in DAYS] == [
        "2026-03-01",
        "2026-03-10",
        "2026-03-09",
        "2026-02-01",
        "2026-02-09",
    ]


def test_what_is_spent_today_is_in_the_sum_and_not_in_its_change(market: Market) -> None:
    pay_out(market.ada, 100, "03-10", ticket=market.running)
    asked = ask_dashboard(market.ada)
    (spent,) = (one for one in asked.lending if one.what == "spent")
    assert (spent.value, spent.compared, spent.previous) == ("1300", "1200", "0")
    (debits,) = (one for one in asked.month if one.metric == "wallet_debits")
    assert int(debits.value or 0) == int(debits.compared or 0) + 100
    assert debits.change.kind == spent.change.kind == "new"


def test_what_waits_for_a_running_loan_is_set_aside(market: Market) -> None:
    assert ask_dashboard(market.ada).set_aside == [{"amount": "1200", "currency": "IRR", "exponent": 0}]
    assert ask_dashboard(market.bob).set_aside == []


def test_who_has_nothing_has_zeroes(market: Market) -> None:
    assert set(totals(market.eve).values()) == {"0"}
    assert ask_dashboard(market.eve).balances == []


def test_it_tells_how_far_the_data_reaches_and_what_was_cut(market: Market) -> None:
    answer = ask_dashboard(market.ada, to="2027-01-01")
    assert (answer.version > 0, answer.watermark is not None) == (True, True)
    assert [note.code for note in answer.warnings] == ["range_clamped"]
    assert str(answer.query["to"]) == "2026-03-10"
