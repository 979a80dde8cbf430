"""How far a target is, and how likely it is reached: of flows, stocks, ratios and users, in both calendars."""

from datetime import timedelta
from typing import Any

import pytest

from assets.accounts.models import User
from assets.common import clock
from assets.reports.rollups import drain
from tests.acting import OWNER, acting_as
from tests.forecast.market import pay
from tests.targets.market import A_DAY, DAYS, NOW, forecasts
from tests.targets.setting import TargetCaller, made

pytestmark = pytest.mark.usefixtures("market")

OVER, WHOLE = 18, 29
"""Days of Esfand 1404."""


@pytest.fixture
def caller(manager: User) -> TargetCaller:
    return TargetCaller(manager)


def progress(caller: TargetCaller, **changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = made(caller, **changes)["progress"]
    return found


def test_the_way_counts_the_days_that_are_over_in_the_months_of_each_calendar(caller: TargetCaller) -> None:
    ada = User.objects.order_by("id").values_list("id", flat=True)[0]
    pay(ada, 5_000, NOW - timedelta(minutes=1))  # today, which is not over
    drain()
    persian = progress(caller)
    gregorian = progress(caller, calendar="gregorian", start="2026-03-01", value="36000")

    assert (persian["value"], persian["through"]) == (str(OVER * A_DAY), "2026-03-09")
    assert (persian["way"], persian["days"], persian["days_over"], persian["time"]) == (
        "0.6", WHOLE, OVER, "0.62069",
    )  # fmt: skip
    assert (gregorian["value"], gregorian["way"], gregorian["days"], gregorian["days_over"]) == (
        "9000", "0.25", 31, 9,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "chance"),
    [(str(WHOLE * A_DAY), "0.5"), ("28999", "0.57"), ("18000", "1"), ("90000", "0.01"), ("18001", "0.99")],
)
def test_the_chance_is_that_of_paths_around_what_is_expected(
    caller: TargetCaller, value: str, chance: str
) -> None:
    with acting_as(OWNER):
        run = forecasts()
    found = progress(caller, value=value)

    assert (found["expected"], found["run"], found["no_chance"]) == (str(WHOLE * A_DAY), run.id, None)
    assert float(found["chance"]) == pytest.approx(float(chance), abs=0.08)


def test_the_chance_is_the_same_each_time_and_falls_as_the_target_rises(caller: TargetCaller) -> None:
    with acting_as(OWNER):
        forecasts()
    number = made(caller, value="29500")["id"]
    first, again = (caller.listed()[0]["progress"]["chance"] for _ in range(2))
    chances = []
    for value in ("28000", "29200", "29900", "31000"):
        answer = caller.send("PUT", f"{number}/", value=value, why="Another")
        chances.append(float(answer.json()["progress"]["chance"]))

    assert first == again
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == len(chances)


def test_a_limit_is_reached_by_not_passing_it(caller: TargetCaller) -> None:
    with acting_as(OWNER):
        forecasts("payments_failed", off=[1] * 8, a_day=1)  # earlier ones said none, and none came
    expected = WHOLE - OVER
    below = made(caller, metric="payments_failed", query={}, value=str(expected))
    above = made(caller, metric="payments_failed", query={}, grain="quarter", value="1")

    assert below["at_most"]
    assert (below["progress"]["way"], below["progress"]["chance"]) == ("0", "0.99")
    assert (above["progress"]["expected"], above["progress"]["chance"]) == (str(expected), "0.01")


def test_a_stock_is_its_value_at_the_end_and_goes_on_by_its_moves(caller: TargetCaller) -> None:
    with acting_as(OWNER):
        forecasts("total_tickets", off=(-2, -1, 0, 0, 0, 0, 1, 2), a_day=1, stock=True)
    end = DAYS + WHOLE - OVER
    sure = progress(caller, metric="total_tickets", query={}, value="250")
    even = progress(caller, metric="total_tickets", query={}, grain="year", value=str(end + 1))

    assert (sure["value"], sure["way"], sure["expected"]) == (str(DAYS), "1", str(end))
    assert 0.7 < float(sure["chance"]) < 0.95  # two of the eight earlier forecasts fell
    assert 0.15 < float(even["chance"]) < 0.45


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "not_made_yet"),
        ({"metric": "active_users", "query": {}, "value": "5"}, "not_additive"),
        ({"query": {"currency": ["IRR"], "asset_type": ["camera"], "region": ["IR-23"]}}, "two_dimensions"),
        ({"metric": "payments_failed", "query": {"reason": ["not_paid"]}, "value": "5"}, "by_reason"),
    ],
)
def test_where_there_is_no_forecast_no_chance_is_said_and_the_reason_is(
    caller: TargetCaller, changes: dict[str, Any], reason: str
) -> None:
    found = progress(caller, **changes)

    assert (found["chance"], found["expected"], found["no_chance"]) == (None, None, reason)


def test_of_a_ratio_and_behind_the_forecast_and_of_a_small_member_the_reason_is_said(
    caller: TargetCaller,
) -> None:
    with acting_as(OWNER):
        forecasts()
        forecasts("average_payment")
    ratio = progress(caller, metric="average_payment", value="1200")
    year = progress(caller, grain="year", start="2026-04-01", value="900000")
    member = progress(caller, query={"currency": ["IRR"], "asset_type": ["drill"]})

    assert (ratio["value"], ratio["expected"], ratio["no_chance"]) == ("1000", "1000", "ratio")
    assert (year["value"], year["through"], year["no_chance"]) == (None, None, "beyond_forecast")
    assert member["no_chance"] == "member_too_small"


def test_fewer_than_six_earlier_forecasts_say_no_chance(caller: TargetCaller) -> None:
    with acting_as(OWNER):
        forecasts(off=(10, -10, 20, -20, 0))
    found = progress(caller)

    assert (found["expected"], found["no_chance"]) == (str(WHOLE * A_DAY), "too_few_trials")


def test_after_the_period_it_is_said_whether_it_was_reached(
    caller: TargetCaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(caller, value="18000")
    made(caller, calendar="gregorian", value="18001", start="2026-03-01")
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=40))
    missed, reached = caller.listed("?which=over")

    assert caller.listed() == []
    assert (reached["state"], reached["progress"]["reached"], reached["progress"]["value"]) == (
        "over", True, str(OVER * A_DAY),
    )  # fmt: skip
    assert (missed["progress"]["reached"], missed["progress"]["chance"], missed["progress"]["no_chance"]) == (
        False, None, None,
    )  # fmt: skip
