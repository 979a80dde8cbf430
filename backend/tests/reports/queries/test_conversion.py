"""Money in several currencies: by each, refused as a mixture, or converted day by day."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from assets.reports.queries.errors import MixedCurrency, RateMissing
from assets.reports.queries.rates import Converter, Known
from tests.reports.queries.asking import ask, ask_one
from tests.reports.queries.conftest import RATES
from tests.reports.queries.oracle import FLOWS, Chosen, Oracle, buckets, days

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 20), date(2026, 1, 10)


def rate_on(day: date) -> Fraction:
    """Rials for a dollar, as last known."""
    return Fraction(RATES[max(known for known in RATES if known <= day)])


def rials(oracle: Oracle, metric: str, day: date) -> int:
    """A day's sum in rials: its dollars, given in cents, at its rate, rounded once."""
    measures = FLOWS[metric]
    cents = oracle.sum(measures, day, day, Chosen(currency="USD"))
    return oracle.sum(measures, day, day, Chosen(currency="IRR")) + round(Fraction(cents, 100) * rate_on(day))


@pytest.mark.parametrize("grain", ["day", "week", "month", "year"])
def test_a_converted_flow_is_the_sum_of_its_converted_days_at_any_grain(oracle: Oracle, grain: str) -> None:
    series = ask_one("total_volume", from_=FIRST, to=LAST, grain=grain, convert_to="IRR")
    expected = [
        sum(rials(oracle, "total_volume", day) for day in days(start, end))
        for start, end in buckets(FIRST, LAST, grain, "gregorian")
    ]
    assert [point.value for point in series.points] == [str(value) for value in expected]
    assert series.total == str(sum(expected))
    assert (series.currency, series.exponent) == ("IRR", 0)


def test_into_a_currency_with_cents(oracle: Oracle) -> None:
    series = ask_one("total_volume", from_=FIRST, to=LAST, grain="day", convert_to="USD")
    expected = [
        oracle.sum(["volume_verified"], day, day, Chosen(currency="USD"))
        + round(
            Fraction(oracle.sum(["volume_verified"], day, day, Chosen(currency="IRR")) * 100) / rate_on(day)
        )
        for day in days(FIRST, LAST)
    ]
    assert [point.value for point in series.points] == [str(value) for value in expected]
    assert (series.currency, series.exponent) == ("USD", 2)


def test_a_stock_is_converted_at_the_rate_of_each_period_s_end(oracle: Oracle) -> None:
    series = ask_one("wallet_balances", from_=FIRST, to=LAST, grain="month", convert_to="USD")
    expected = [
        str(round(Fraction(int(oracle.value("wallet_balances", start, end) or 0) * 100) / rate_on(end)))
        for start, end in buckets(FIRST, LAST, "month", "gregorian")
    ]
    assert [point.value for point in series.points] == expected
    assert series.total == expected[-1]


def test_a_converted_average_is_converted_money_over_all_payments(oracle: Oracle) -> None:
    series = ask_one("average_payment", from_=FIRST, to=LAST, grain="month", convert_to="IRR")
    money = sum(rials(oracle, "total_volume", day) for day in days(FIRST, LAST))
    assert series.total == str(round(Fraction(money, oracle.sum(["payments_verified"], FIRST, LAST))))


def test_parts_by_currency_add_up_to_the_converted_whole(oracle: Oracle) -> None:
    whole = ask_one("total_volume", from_=FIRST, to=LAST, convert_to="IRR")
    parts = ask("total_volume", from_=FIRST, to=LAST, convert_to="IRR", split="currency").series
    assert sorted(part.split["currency"] for part in parts) == ["IRR", "USD"]
    assert {part.currency for part in parts} == {"IRR"}
    assert sum(int(part.total or 0) for part in parts) == int(whole.total or 0)


def test_by_currency_each_in_its_own(oracle: Oracle) -> None:
    found = ask("total_volume", from_=FIRST, to=LAST, split="currency").series
    assert {part.split["currency"]: (part.currency, part.exponent) for part in found} == {
        "IRR": ("IRR", 0),
        "USD": ("USD", 2),
    }
    for part in found:
        assert part.total == oracle.value("total_volume", FIRST, LAST, Chosen(currency=part.currency))


@pytest.mark.parametrize("metric", ["total_volume", "average_payment"])
def test_amounts_of_two_currencies_are_never_one_figure(oracle: Oracle, metric: str) -> None:
    with pytest.raises(MixedCurrency) as refused:
        ask(metric, from_=FIRST, to=LAST)
    assert (refused.value.field, refused.value.allowed) == ("currency", ["IRR", "USD"])


def test_where_there_is_one_currency_none_needs_to_be_chosen(oracle: Oracle) -> None:
    assert ask_one("wallet_balances", from_=FIRST, to=LAST).currency == "IRR"


def test_a_rate_of_another_day_is_said_to_be_carried(oracle: Oracle) -> None:
    found = ask("total_volume", from_="2025-12-01", to="2025-12-28", convert_to="IRR")
    codes = [one.code for one in found.warnings]
    assert codes == ["converted", "rate_carried"]
    without = [
        day
        for day in days(date(2025, 12, 1), date(2025, 12, 28))
        if day not in RATES and oracle.sum(["volume_verified"], day, day, Chosen(currency="USD"))
    ]
    oldest = max((day - max(known for known in RATES if known < day)).days for day in without)
    assert f"no rate of USD for {len(without)} days" in found.warnings[1].detail
    assert f"up to {oldest} day" in found.warnings[1].detail


def test_no_rate_by_then_is_an_error_and_not_a_zero(oracle: Oracle) -> None:
    first_rate = min(RATES)
    with pytest.raises(RateMissing) as refused:
        ask("wallet_balances", from_="2025-09-20", to="2025-10-20", convert_to="EUR")
    assert refused.value.allowed == {"currency": "EUR", "day": "2025-09-20", "base": "IRR"}
    assert refused.value.field == "convert_to"
    assert first_rate < date(2025, 9, 20)


def test_what_is_no_money_is_not_converted(oracle: Oracle) -> None:
    found = ask("payments_verified", from_=FIRST, to=LAST, convert_to="EUR")
    assert found.warnings == ()
    assert found.series[0].total == oracle.value("payments_verified", FIRST, LAST)


D1, D2, D3 = date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)

CONVERTED = [
    # amount, from, on, into, is
    (100, "USD", D1, "IRR", 1_000_000),  # 1,000,000.5: the even neighbour is below
    (300, "USD", D1, "IRR", 3_000_002),  # 3,000,001.5
    (100, "USD", D2, "IRR", 1_000_000),  # the rate of the day before
    (100, "USD", D3, "IRR", 2_000_000),
    (1_000_000, "IRR", D3, "USD", 50),
    (10_000, "IRR", D3, "USD", 0),  # half a cent: 0 is even
    (30_000, "IRR", D3, "USD", 2),  # one and a half: 2 is even
    (-30_000, "IRR", D3, "USD", -2),
    (100, "USD", D3, "KWD", 500),  # two decimals into three, across the base
    (7, "IRR", D1, "IRR", 7),
    (0, "XAF", D1, "IRR", 0),  # nothing needs no rate
]


@pytest.mark.parametrize(("amount", "source", "day", "target", "expected"), CONVERTED)
def test_amounts_are_rounded_half_to_even_minor_units(
    amount: int, source: str, day: date, target: str, expected: int
) -> None:
    def step(rate: str) -> int:
        return int(Decimal(rate) * 10**18)

    known = {
        "USD": Known([D1, D3], [step("1000000.5"), step("2000000")]),
        "KWD": Known([D1], [step("4000000")]),
    }
    assert Converter(target, known).convert(amount, source, day) == expected
