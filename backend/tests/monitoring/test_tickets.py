"""How loans go: figures that can be counted by hand, and equal the metrics that they stand beside."""

import pytest

from assets.common.row_scope import Scope
from assets.me.errors import UnknownChoice
from assets.monitoring.tickets.groups import GROUPS
from assets.monitoring.tickets.schemas import TicketMonitoring
from assets.reports.queries import runner
from assets.reports.queries.errors import BadCursor, UnknownMember
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams
from tests.monitoring.asking import TODAY, ask_rows, ask_tickets
from tests.monitoring.market import Loans


def sizes(told: TicketMonitoring) -> dict[str, str]:
    """Each group's figure."""
    stages = {stage.group: stage.tickets for stage in told.funnel}
    states = {state.group: state.tickets for state in told.states}
    return stages | states | {age.group: age.loans for age in told.overdue.ages}


def metric(slug: str, **given: str) -> str | None:
    asked = {"metric": [slug], **{name.rstrip("_"): [value] for name, value in given.items()}}
    (series,) = runner.metrics(MetricsParams.parse(asked, Reader(TODAY, Scope.ALL)).query).series
    return series.total


@pytest.mark.quick
def test_the_funnel_is_of_the_tickets_made_in_the_range(loans: Loans) -> None:
    assert [(one.stage, one.tickets, one.of_created, one.of_previous) for one in ask_tickets().funnel] == [
        ("created", "8", "1", None),
        ("accepted", "6", "0.75", "0.75"),
        ("activated", "5", "0.625", "0.833333"),
        ("completed", "1", "0.125", "0.2"),
    ]


def test_their_states_now_add_up_to_all_of_them(loans: Loans) -> None:
    assert {one.state: (one.tickets, one.of_created) for one in ask_tickets().states} == {
        "pending": ("1", "0.125"),
        "accepted": ("1", "0.125"),
        "active": ("4", "0.5"),
        "completed": ("1", "0.125"),
        "cancelled": ("1", "0.125"),
    }


def test_a_ticket_made_in_the_range_counts_what_became_of_it_after(loans: Loans) -> None:
    told = ask_tickets(from_="2026-03-01", to="2026-03-02")
    assert sizes(told)["reached_created"] == "3"
    assert (sizes(told)["now_completed"], sizes(told)["now_accepted"]) == ("1", "1")


def test_overdue_loans_by_age_one_day_each_side_of_every_edge(loans: Loans) -> None:
    told = ask_tickets().overdue
    assert [(one.age, one.least_days, one.most_days, one.loans) for one in told.ages] == [
        ("1_7", 1, 7, "2"),
        ("8_30", 8, 30, "2"),
        ("31", 31, None, "1"),
    ]
    assert [one.share for one in told.ages] == ["0.4", "0.4", "0.2"]


def test_money_at_risk_is_the_price_of_what_is_overdue(loans: Loans) -> None:
    told = ask_tickets().overdue
    assert told.at_risk == [{"amount": "5123", "currency": "IRR", "exponent": 0}]
    assert [[held["amount"] for held in one.at_risk or []] for one in told.ages] == [
        ["120"],
        ["3"],
        ["5000"],
    ]
    assert (told.unpriced, [one.unpriced for one in told.ages]) == ("1", ["0", "1", "0"])


def test_active_beside_completed(loans: Loans) -> None:
    told = ask_tickets().running
    assert (told.active.value, told.completed.value) == ("6", "1")
    assert (told.per_completed, told.active_share) == ("6", "0.857143")


def test_where_none_was_completed_there_is_no_ratio(loans: Loans) -> None:
    told = ask_tickets(to="2026-03-06").running
    assert (told.active.value, told.completed.value, told.per_completed) == ("7", "0", None)


@pytest.mark.parametrize("to", ["2026-02-08", "2026-02-09", "2026-03-06", "2026-03-07", "2026-03-10"])
@pytest.mark.parametrize("asset_type", ["camera", "unattributed", None])
def test_the_figures_are_those_of_the_metrics(loans: Loans, to: str, asset_type: str | None) -> None:
    given: dict[str, str] = {"from_": "2026-01-01", "to": to}
    given |= {"asset_type": asset_type} if asset_type else {}
    told = ask_tickets(**given)
    late = told.overdue
    assert sum(int(one.loans) for one in late.ages) == int(late.loans.value or 0)
    assert late.loans.value == metric("overdue_loans", **given)
    assert sizes(told)["reached_created"] == metric("tickets_created", **given)
    assert told.running.active.value == metric("active_loans", **given)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("scope", [Scope.ALL, Scope.SERVICE])
def test_the_rows_of_a_group_are_as_many_as_its_figure(loans: Loans, group: str, scope: Scope) -> None:
    told = ask_tickets(scope)
    figures = sizes(told) | {"overdue": told.overdue.loans.value}
    rows = ask_rows(group, scope)
    assert (str(rows.count), len(rows.tickets)) == (figures[group], rows.count)


def test_the_prices_of_the_rows_add_up_to_the_money_at_risk(loans: Loans) -> None:
    rows = ask_rows("overdue")
    prices = [row.price for row in rows.tickets]
    assert sum(int(price["amount"]) for price in prices if price) == 5123
    assert rows.sums == [{"amount": "5123", "currency": "IRR", "exponent": 0, "count": 4}]
    assert rows.unpriced == "1"


def test_the_longest_overdue_come_first(loans: Loans) -> None:
    late = [loans.late_by_31, loans.late_by_30, loans.late_by_8, loans.late_by_7, loans.late_by_1]
    told = ask_rows("overdue").tickets
    assert [(row.ticket, row.overdue_days) for row in told] == [
        (str(ticket), days) for ticket, days in zip(late, [31, 30, 8, 7, 1], strict=True)
    ]


def test_a_cohort_is_told_newest_first(loans: Loans) -> None:
    told = ask_rows("now_active").tickets
    assert [row.ticket for row in told] == [
        str(ticket) for ticket in (loans.on_time, loans.late_by_1, loans.late_by_7, loans.late_by_8)
    ]
    assert {row.state for row in told} == {"active"}


@pytest.mark.parametrize("group", ["reached_created", "overdue", "overdue_8_30", "now_pending"])
@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("sort", [None, "due", "-price"])
def test_pages_of_any_size_are_the_whole(loans: Loans, group: str, limit: int, sort: str | None) -> None:
    whole = ask_rows(group, sort=sort)
    found, cursor = [], None
    while True:
        page = ask_rows(group, sort=sort, limit=limit, cursor=cursor)
        found += page.tickets
        assert page.count == whole.count
        cursor = page.next
        if cursor is None:
            break
    assert found == whole.tickets


@pytest.mark.parametrize(
    ("sort", "days"),
    [
        ("due", [31, 30, 8, 7, 1]),
        ("-due", [1, 7, 8, 30, 31]),
        ("created", [31, 30, 8, 7, 1]),
        ("-created", [1, 7, 8, 30, 31]),
        ("price", [30, 7, 1, 31, 8]),
        ("-price", [31, 1, 7, 30, 8]),
    ],
)
def test_the_overdue_in_any_order_what_has_no_price_last(loans: Loans, sort: str, days: list[int]) -> None:
    assert [row.overdue_days for row in ask_rows("overdue", sort=sort).tickets] == days


def test_who_sees_no_prices_cannot_sort_by_them(loans: Loans) -> None:
    assert ask_rows("overdue", Scope.SERVICE, sort="due").count == 5
    for sort in ("price", "-price"):
        with pytest.raises(UnknownChoice):
            ask_rows("overdue", Scope.SERVICE, sort=sort)


def test_a_cursor_is_for_its_own_group(loans: Loans) -> None:
    cursor = ask_rows("overdue", limit=1).next
    for group, asset_type in (("overdue_31", None), ("overdue", "camera")):
        with pytest.raises(BadCursor):
            ask_rows(group, cursor=cursor, asset_type=asset_type)


def test_the_service_sees_the_same_tickets_and_no_money(loans: Loans) -> None:
    told, all_told = ask_tickets(Scope.SERVICE), ask_tickets()
    assert sizes(told) == sizes(all_told)
    late = told.overdue
    assert (late.at_risk, late.unpriced) == (None, None)
    assert {(one.at_risk, one.unpriced) for one in late.ages} == {(None, None)}
    rows = ask_rows("overdue", Scope.SERVICE)
    assert (rows.sums, rows.unpriced, {row.price for row in rows.tickets}) == (None, None, {None})


def test_a_member_that_is_not_there_is_refused(loans: Loans) -> None:
    with pytest.raises(UnknownMember):
        ask_tickets(asset_type="spaceship")


def test_what_was_understood_is_told(loans: Loans) -> None:
    assert dict(ask_tickets(to="2027-01-01", asset_type="camera").query) == {
        "from": "2026-02-09",
        "to": "2026-03-10",
        "calendar": "gregorian",
        "asset_type": ["camera"],
        "segment": [],
        "region": [],
    }
    assert [note.code for note in ask_tickets(to="2027-01-01").warnings] == ["range_clamped"]
