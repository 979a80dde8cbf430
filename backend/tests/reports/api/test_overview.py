"""The overview: each card's figure, counted by hand."""

from django.test import Client

from tests.reports.api.endpoints import OVERVIEW
from tests.reports.api.reading import ask


def test_cards_in_order_with_a_card_for_each_currency(api: Client) -> None:
    cards = ask(api, OVERVIEW.url)["cards"]
    assert [
        (card["metric"], card["currency"], card["exponent"], card["value"], card["previous"])
        for card in cards
    ] == [
        ("total_users", None, None, "2", "1"),
        ("active_loans", None, None, "1", "0"),
        ("total_tickets", None, None, "2", "0"),
        ("total_volume", "IRR", 0, "5000", "0"),
        ("total_volume", "USD", 2, "300", "0"),
        ("wallet_balances", "IRR", 0, "4800", "0"),
        ("revenue", "IRR", 0, "200", "0"),
    ]


def test_a_card_says_what_it_is_of(api: Client) -> None:
    card = ask(api, OVERVIEW.url)["cards"][0]
    assert card["change"] == {"kind": "percent", "value": "100.0"}
    assert (card["start"], card["end"]) == ("2026-02-09", "2026-03-10")
    assert card["compared_end"] == "2026-03-09"
    assert (card["previous_start"], card["previous_end"]) == ("2026-01-10", "2026-02-07")
    assert card["partial"] is True
    assert card["sparkline"][-1] == {
        "start": "2026-03-10",
        "end": "2026-03-10",
        "value": "2",
        "partial": True,
    }


def test_the_question_comes_back_with_its_defaults(api: Client) -> None:
    assert ask(api, OVERVIEW.asked("region=IR-23"))["query"] == {
        "from": "2026-02-09",
        "to": "2026-03-10",
        "calendar": "gregorian",
        "asset_type": [],
        "segment": [],
        "region": ["IR-23"],
        "reason": [],
        "currency": None,
        "convert_to": None,
    }


def test_a_closed_range_is_not_partial(api: Client) -> None:
    cards = ask(api, OVERVIEW.asked("from=2026-03-01&to=2026-03-09"))["cards"]
    assert {card["partial"] for card in cards} == {False}
    assert cards[0]["value"] == "2"
