"""One's tickets, on either side."""

import pytest

from assets.me.errors import UnknownChoice
from assets.me.schemas import TicketCounts
from tests.me.asking import ask_tickets
from tests.me.market import Market


def test_both_sides_newest_first(market: Market) -> None:
    told = ask_tickets(market.ada)
    assert [(one["id"], one["as"], one["state"], one["overdue"]) for one in told.tickets] == [
        (str(market.cancelled), "lender", "cancelled", False),
        (str(market.running), "borrower", "active", False),
        (str(market.late), "borrower", "active", True),
    ]
    assert (told.count, told.next) == (3, None)
    assert told.counts == TicketCounts(pending=0, accepted=0, active=2, completed=0, cancelled=1, overdue=1)


def test_of_the_other_person_the_first_name_is_told(market: Market) -> None:
    assert {one["counterpart"] for one in ask_tickets(market.ada).tickets} == {"Bob"}
    assert {one["counterpart"] for one in ask_tickets(market.bob).tickets} == {"Ada"}


def test_a_price_is_an_amount(market: Market) -> None:
    lens, canon, _ = ask_tickets(market.ada).tickets
    assert (lens["price"], lens["asset_type"]) == (None, "unattributed")
    assert canon["price"] == {"amount": "1200", "currency": "IRR", "exponent": 0}
    assert canon["asset_type"] == "camera"
    assert canon["asset_type_name"] == {"en": "Camera", "fa": "دوربین"}


def test_days_are_left_to_running_loans_alone(market: Market) -> None:
    told = ask_tickets(market.ada).tickets
    assert [(one["days_left"], one["days_late"]) for one in told] == [(None, None), (2, None), (None, 2)]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"as": "lender"}, ["cancelled"]),
        ({"as": "borrower"}, ["running", "late"]),
        ({"overdue": "true"}, ["late"]),
        ({"overdue": "false"}, ["cancelled", "running"]),
        ({"state": "active", "overdue": "false"}, ["running"]),
        ({"state": ["active", "cancelled"]}, ["cancelled", "running", "late"]),
        ({"state": "completed"}, []),
        ({"as": "lender", "state": "active"}, []),
    ],
)
def test_filters(market: Market, given: dict[str, str], names: list[str]) -> None:
    told = ask_tickets(market.ada, **given)
    assert [one["id"] for one in told.tickets] == [str(getattr(market, name)) for name in names]
    assert told.count == len(names)


def test_the_counts_are_of_the_side_and_not_of_the_filter(market: Market) -> None:
    told = ask_tickets(market.ada, as_="borrower", state="completed")
    assert (told.counts.active, told.counts.cancelled) == (2, 0)


# The two loans have one price; the thing that was never lent has no due date and no price.
ORDERS = [
    ("-created", ["cancelled", "running", "late"]),
    ("created", ["late", "running", "cancelled"]),
    ("due", ["late", "running", "cancelled"]),
    ("-due", ["running", "late", "cancelled"]),
    ("price", ["late", "running", "cancelled"]),
    ("-price", ["running", "late", "cancelled"]),
]


@pytest.mark.parametrize(("sort", "names"), ORDERS)
def test_the_order_holds_over_pages(market: Market, sort: str, names: list[str]) -> None:
    expected = [str(getattr(market, name)) for name in names]
    assert [one["id"] for one in ask_tickets(market.ada, sort=sort).tickets] == expected
    first = ask_tickets(market.ada, sort=sort, limit=1)
    second = ask_tickets(market.ada, sort=sort, limit=1, cursor=first.next)
    third = ask_tickets(market.ada, sort=sort, limit=1, cursor=second.next)
    assert [one["id"] for page in (first, second, third) for one in page.tickets] == expected
    assert (third.next, third.count) == (None, 3)


def test_an_order_that_there_is_not_is_refused(market: Market) -> None:
    with pytest.raises(UnknownChoice):
        ask_tickets(market.ada, sort="thing")
