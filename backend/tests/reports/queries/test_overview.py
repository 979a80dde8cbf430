"""The overview's cards."""

from datetime import date

import pytest

from assets.reports.queries.answers import Card
from tests.reports.queries.asking import TODAY, ask_one, ask_overview
from tests.reports.queries.oracle import Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 1), date(2026, 2, 20)
ORDER = ["total_users", "active_loans", "total_tickets", "total_volume", "wallet_balances", "revenue"]


def by_name(cards: tuple[Card, ...]) -> dict[tuple[str, str | None], Card]:
    return {(card.metric, card.currency): card for card in cards}


def test_cards_are_in_order_with_one_for_each_currency_of_money(oracle: Oracle) -> None:
    cards = ask_overview(from_=FIRST, to=LAST).cards
    assert [(card.metric, card.currency) for card in cards] == [
        ("total_users", None),
        ("active_loans", None),
        ("total_tickets", None),
        ("total_volume", "IRR"),
        ("total_volume", "USD"),
        ("wallet_balances", "IRR"),
        ("revenue", "IRR"),
    ]


SPANS = [
    ("2026-01-01", "2026-02-20", "day"),
    ("2025-11-01", "2026-02-20", "week"),
    ("2023-06-01", "2026-03-10", "month"),
]


@pytest.mark.parametrize(("first", "last", "grain"), SPANS)
def test_a_card_is_the_metric_s_own_answer(oracle: Oracle, first: str, last: str, grain: str) -> None:
    for card in ask_overview(from_=first, to=last).cards:
        series = ask_one(
            card.metric, from_=first, to=last, grain=grain, currency=card.currency, compare="previous"
        )
        assert series.previous is not None
        assert (card.value, card.sparkline) == (series.total, series.points)
        assert (card.previous, card.change) == (series.previous.total, series.previous.change)
        assert (card.previous_start, card.previous_end) == (series.previous.start, series.previous.end)
        assert (card.kind, card.unit, card.exponent) == (series.kind, series.unit, series.exponent)
        assert (str(card.start), str(card.end), card.partial) == (first, last, last == TODAY.isoformat())
        assert 0 < len(card.sparkline) <= 60


@pytest.mark.parametrize(
    ("first", "points"),
    [
        ("2026-03-10", 1),
        ("2026-01-10", 60),  # sixty days
        ("2026-01-09", 10),  # sixty-one: weeks
        ("2025-01-25", 59),
        ("2025-01-15", 15),  # sixty-one weeks: months
        ("2021-04-10", 60),  # sixty months
        ("2021-03-10", 21),  # sixty-one months: quarters
    ],
)
def test_a_sparkline_takes_the_finest_grain_with_sixty_points(
    oracle: Oracle, first: str, points: int
) -> None:
    assert {len(card.sparkline) for card in ask_overview(from_=first).cards} == {points}


def test_a_card_without_the_dimension_has_no_value_and_says_so(oracle: Oracle) -> None:
    found = ask_overview(from_=FIRST, to=LAST, asset_type="camera")
    assert [one.code for one in found.warnings] == ["dimension_not_available"] * 2
    cards = by_name(found.cards)
    for name in (("total_users", None), ("wallet_balances", "IRR")):
        assert (cards[name].value, cards[name].previous, cards[name].sparkline) == (None, None, ())
        assert cards[name].change.kind == "none"
    tickets = ask_one("total_tickets", from_=FIRST, to=LAST, asset_type="camera")
    assert cards["total_tickets", None].value == tickets.total
    assert list(dict.fromkeys(card.metric for card in found.cards)) == ORDER


def test_a_currency_chooses_among_the_cards_of_money(oracle: Oracle) -> None:
    every = ask_overview(from_=FIRST, to=LAST)
    dollars = ask_overview(from_=FIRST, to=LAST, currency="USD")
    cards = by_name(dollars.cards)
    assert [card.metric for card in dollars.cards] == ORDER
    assert cards["total_volume", "USD"] == by_name(every.cards)["total_volume", "USD"]
    assert cards["total_users", None] == by_name(every.cards)["total_users", None]
    assert (cards["revenue", "USD"].value, cards["revenue", "USD"].exponent) == ("0", 2)


def test_converted_there_is_one_card_for_each_metric(oracle: Oracle) -> None:
    found = ask_overview(from_="2025-12-01", to="2025-12-31", convert_to="IRR")
    assert [card.metric for card in found.cards] == ORDER
    card = by_name(found.cards)["total_volume", "IRR"]
    series = ask_one(
        "total_volume", from_="2025-12-01", to="2025-12-31", convert_to="IRR", compare="previous"
    )
    assert (card.value, card.previous) == (series.total, series.previous and series.previous.total)


def test_the_month_so_far_is_compared_with_as_much_of_the_month_before(oracle: Oracle) -> None:
    card = ask_overview(from_="2026-03-01").cards[0]
    assert (card.end, card.compared_end) == (date(2026, 3, 10), date(2026, 3, 9))
    assert (card.previous_start, card.previous_end) == (date(2026, 2, 1), date(2026, 2, 9))
    assert card.compared == oracle.value("total_users", date(2026, 3, 1), date(2026, 3, 9))
    assert card.previous == oracle.value("total_users", date(2026, 2, 1), date(2026, 2, 9))
    assert card.partial


def test_an_empty_past_shows_zeros_in_the_currency_in_use(oracle: Oracle) -> None:
    cards = ask_overview(from_="2020-01-01", to="2020-01-31").cards
    assert [(card.metric, card.value, card.previous) for card in cards] == [
        (slug, "0", "0") for slug in ORDER
    ]
    assert {card.change.kind for card in cards} == {"none"}
