"""The statement: every entry once, newest first, with the balance that it left."""

import pytest

from assets.me.errors import UnknownChoice
from assets.reports.queries.errors import BadCursor
from tests.me.asking import ask_wallet
from tests.me.market import Market

# 5,000 + 2,000 topped up, 1,200 set aside; 300 set aside and given back.
LINES = [
    ("top_up", "2000", "5800"),
    ("reservation", "300", "3800"),
    ("reservation", "-300", "3500"),
    ("reservation", "-1200", "3800"),
    ("top_up", "5000", "5000"),
]


def test_the_statement_is_newest_first_with_running_balances(market: Market) -> None:
    told = ask_wallet(market.ada)
    assert [(one["kind"], one["amount"], one["balance"]) for one in told.entries] == LINES
    assert [one["reversal"] for one in told.entries] == [False, True, False, False, False]
    assert [(one["amount"], one["currency"], one["exponent"]) for one in told.balances] == [
        ("5800", "IRR", 0)
    ]
    assert told.sums == [{"amount": "5800", "currency": "IRR", "exponent": 0, "count": 5}]
    assert (told.next, told.kinds) == (None, ["reservation", "top_up"])


def test_oldest_first_every_line_keeps_its_balance_over_pages(market: Market) -> None:
    first = ask_wallet(market.ada, sort="at", limit=3)
    second = ask_wallet(market.ada, sort="at", limit=3, cursor=first.next)
    lines = [(one["kind"], one["amount"], one["balance"]) for page in (first, second) for one in page.entries]
    assert lines == LINES[::-1]
    assert second.next is None


def test_an_entry_names_its_payment_and_its_ticket(market: Market) -> None:
    newest, *_, set_aside, oldest = ask_wallet(market.ada).entries
    assert (newest["ticket"], set_aside["ticket"]) == (None, str(market.running))
    assert None not in (newest["payment"], oldest["payment"])
    assert (set_aside["payment"], str(set_aside["day"])) == (None, "2026-03-03")


def test_a_filter_keeps_the_balances_and_sums_up_what_it_leaves(market: Market) -> None:
    told = ask_wallet(market.ada, kind="reservation", from_="2026-03-04", to="2026-03-05", currency="IRR")
    assert [(one["amount"], one["balance"]) for one in told.entries] == [("300", "3800"), ("-300", "3500")]
    assert [(one["amount"], one["count"]) for one in told.sums] == [("0", 2)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("canon", ["-1200"]),
        (" CAN ", ["-1200"]),
        ("%", []),
        ("Lens", []),
        ("999999999999999999", []),
        ("9" * 40, []),
    ],
)
def test_entries_are_found_by_the_thing_that_they_are_about(
    market: Market, text: str, lines: list[str]
) -> None:
    told = ask_wallet(market.ada, q=text)
    assert [one["amount"] for one in told.entries] == lines
    assert sum(one["count"] for one in told.sums) == len(lines)


@pytest.mark.parametrize(
    ("given", "amounts"),
    [
        ({"direction": "in"}, ["2000", "300", "5000"]),
        ({"direction": "out"}, ["-300", "-1200"]),
        ({"lending": "spent"}, ["-1200"]),
        ({"lending": "earned"}, []),
    ],
)
def test_entries_by_what_they_are_to_their_owner(
    market: Market, given: dict[str, str], amounts: list[str]
) -> None:
    told = ask_wallet(market.ada, **given)
    assert [one["amount"] for one in told.entries] == amounts


def test_entries_are_found_by_the_number_of_their_ticket_or_payment(market: Market) -> None:
    newest = ask_wallet(market.ada).entries[0]
    by_payment = ask_wallet(market.ada, q=newest["payment"]).entries
    assert newest["id"] in [one["id"] for one in by_payment]
    digits = str(market.running).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert [one["asset_name"] for one in ask_wallet(market.ada, q=digits).entries if one["ticket"]] == [
        "Canon"
    ]


def test_pages_follow_each_other(market: Market) -> None:
    found, cursor = [], None
    for _ in range(3):
        told = ask_wallet(market.ada, limit=2, cursor=cursor)
        assert told.sums[0]["count"] == 5
        found += [(one["kind"], one["amount"], one["balance"]) for one in told.entries]
        cursor = told.next
    assert (found, cursor) == (LINES, None)


def test_a_cursor_is_for_its_question_and_its_viewer(market: Market) -> None:
    cursor = ask_wallet(market.ada, limit=1).next
    assert ask_wallet(market.ada, limit=3, cursor=cursor).entries
    for viewer, kind in ((market.bob, None), (market.ada, "top_up")):
        with pytest.raises(BadCursor):
            ask_wallet(viewer, cursor=cursor, kind=kind)
    with pytest.raises(BadCursor):
        ask_wallet(market.ada, cursor="nonsense")


def test_a_kind_that_one_has_no_entry_of_is_refused_with_those_that_there_are(market: Market) -> None:
    with pytest.raises(UnknownChoice) as refused:
        ask_wallet(market.bob, kind="reservation")
    assert (refused.value.field, refused.value.allowed) == ("kind", ["top_up"])


def test_who_has_no_wallet_has_an_empty_statement(market: Market) -> None:
    told = ask_wallet(market.eve)
    assert (told.balances, told.kinds, told.sums, told.entries, told.next) == (
        [],
        [],
        [],
        [],
        None,
    )
