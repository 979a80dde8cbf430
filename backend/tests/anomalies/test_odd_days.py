"""The nightly look at sealed days: what is stored, once, never changed, within the budget, with its reasons."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from django.db import DatabaseError, transaction
from pytest_django import Settings

from assets.accounts.models import Role
from assets.anomalies import services
from assets.anomalies.models import OddDay, OddNight
from assets.anomalies.series import Carrier, DailySeries, carriers_of, read_series
from assets.boards.models import Annotation
from assets.common import clock
from assets.reports.metrics.registry import METRIC
from tests.access.signing_in import as_user, join
from tests.acting import acting_as
from tests.database import Load
from tests.publishing.market import SEALED_BOOKS

LAST = date(2026, 3, 9)
URL = "/api/v1/alerts/odd-days/"
BUDGET = 1

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


def quiet(metric: str, seed: int, *, member: str = "", odd: dict[int, int] | None = None) -> DailySeries:
    """A year of about 100 a day, with other figures so many days before the last."""
    chance = np.random.default_rng(seed)
    length = services.HISTORY_DAYS + services.FIRST_NIGHTS + 1
    values = [int(value) for value in chance.poisson(100, length)]
    for back, value in (odd or {}).items():
        values[-1 - back] = value
    return DailySeries(metric, "", "region" if member else "", member, tuple(values))


@pytest.fixture
def market(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> list[DailySeries]:
    """Eight quiet figures of a marketplace that is sealed up to 9 March 2026, read as its history would be."""
    settings.ODD_ALERTS_A_MONTH = BUDGET
    series = [quiet(metric, seed) for seed, metric in enumerate(list(METRIC)[:8])]

    def read(first: date, last: date) -> list[DailySeries]:
        kept = (last - first).days + 1
        behind = (LAST - last).days
        return [
            DailySeries(one.metric, one.currency, one.dimension, one.member,
                        one.values[len(one.values) - kept - behind : len(one.values) - behind])
            for one in series
        ]  # fmt: skip

    monkeypatch.setattr(services, "read_series", read)
    monkeypatch.setattr(services, "last_sealed_day", lambda: LAST)
    monkeypatch.setattr(services, "carriers_of", lambda *_: [Carrier("region", "IR-23", "400")])
    return series


def look() -> int:
    with acting_as("assets_worker"):
        return services.find_odd_days(clock.now())


def alerts(metric: str, member: str = "") -> list[tuple[date, int]]:
    found = OddDay.objects.filter(metric=metric, member=member, alert=True).order_by("day")
    return list(found.values_list("day", "value"))


def test_a_spike_is_found_with_what_was_expected_and_who_carried_it(market: list[DailySeries]) -> None:
    market.append(quiet("refunds", 50, odd={5: 500}))
    look()
    assert (LAST - timedelta(days=5), 500) in alerts("refunds")
    spike = OddDay.objects.get(metric="refunds", value=500)
    assert 70 < spike.low < spike.expected < spike.high < 130
    assert (spike.once_in or 0) > 300
    assert spike.since == spike.day
    assert spike.carriers == [{"dimension": "region", "member": "IR-23", "contribution": "400"}]


@pytest.mark.parametrize(
    ("metric", "values", "given", "nearest"),
    [
        ("refunds", (None, 0, 5), -0.6, 0),
        ("refunds", (0, 5), 4.6, 5),
        ("net_revenue", (-1, 5), -3.6, -4),
        ("payment_success_rate", (1_000_000,), 1_000_001.0, 1_000_000),
        ("payment_success_rate", (1_000_001,), 1_200_000.0, 1_200_000),
        ("refunds", (1_000_001,), 1_200_000.0, 1_200_000),
    ],
)
def test_nothing_is_expected_that_cannot_come(
    metric: str, values: tuple[int | None, ...], given: float, nearest: int
) -> None:
    assert DailySeries(metric, "", "", "", values).nearest(given) == nearest


def test_a_zero_where_there_is_never_one_has_no_rarity(market: list[DailySeries]) -> None:
    market.append(quiet("refunds", 50, odd={2: 0}))
    look()
    zero = OddDay.objects.get(metric="refunds", value=0)
    assert (zero.alert, zero.once_in) == (True, None)


def test_an_episode_is_one_alert_and_its_days_say_since_when(market: list[DailySeries]) -> None:
    market.append(quiet("refunds", 50, odd={10: 500, 9: 520, 8: 540}))
    look()
    days = OddDay.objects.filter(metric="refunds", value__gte=500).order_by("day")
    begun = LAST - timedelta(days=10)
    assert [(one.alert, one.since) for one in days] == [(True, begun), (False, begun), (False, begun)]


def test_a_member_says_nothing_of_its_own_where_its_total_does(market: list[DailySeries]) -> None:
    market.append(quiet("refunds", 50, odd={5: 500}))
    market.append(quiet("refunds", 51, member="IR-23", odd={5: 450}))
    market.append(quiet("refunds", 52, member="IR-10", odd={30: 450}))
    look()
    assert OddDay.objects.get(metric="refunds", member="IR-23", value=450).alert is False
    assert OddDay.objects.get(metric="refunds", member="IR-10", value=450).alert is True


def test_the_budget_is_kept_over_the_quarter(market: list[DailySeries], settings: Settings) -> None:
    counts = {}
    for budget in (1, 4):
        settings.ODD_ALERTS_A_MONTH = budget
        series = list(market)
        nights, days = services._score(
            series, LAST - timedelta(days=len(series[0].values) - 1), LAST,
            LAST - timedelta(days=services.FIRST_NIGHTS - 1), clock.now(),
        )  # fmt: skip
        assert len(nights) == services.FIRST_NIGHTS
        counts[budget] = sum(one.alert for one in days)
    # Of three months; chance may double a few.
    assert counts[1] <= 2 * 3
    assert counts[1] < counts[4] <= 4 * 3


def test_each_night_is_looked_at_once_and_a_later_one_adds_its_day(
    market: list[DailySeries], monkeypatch: pytest.MonkeyPatch
) -> None:
    market.append(quiet("refunds", 50, odd={0: 500, 1: 500}))
    monkeypatch.setattr(services, "last_sealed_day", lambda: LAST - timedelta(days=1))
    look()
    before = list(OddDay.objects.order_by("id").values())
    assert OddNight.objects.count() == services.FIRST_NIGHTS
    assert look() == 0
    monkeypatch.setattr(services, "last_sealed_day", lambda: LAST)
    look()
    assert OddNight.objects.count() == services.FIRST_NIGHTS + 1
    assert list(OddDay.objects.exclude(day=LAST).order_by("id").values()) == before
    today = OddDay.objects.get(day=LAST, metric="refunds")
    assert (today.alert, today.since) == (False, LAST - timedelta(days=1))


def test_a_kill_while_it_is_stored_leaves_nothing(
    market: list[DailySeries], monkeypatch: pytest.MonkeyPatch
) -> None:
    market.append(quiet("refunds", 50, odd={5: 500}))

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(OddDay.objects, "bulk_create", die)
        with pytest.raises(KeyboardInterrupt):
            look()
    assert OddNight.objects.count() == 0
    look()
    assert (LAST - timedelta(days=5), 500) in alerts("refunds")


def test_nothing_of_it_is_ever_changed(market: list[DailySeries]) -> None:
    look()
    for change in (lambda: OddNight.objects.update(found=0), lambda: OddNight.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_without_the_packages_of_models_nothing_is_done(
    market: list[DailySeries], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(services, "find_spec", lambda _: None)
    assert look() == 0
    assert OddNight.objects.count() == 0
    assert "./assets models" in caplog.text


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_them_and_what_is_known_of_the_day(market: list[DailySeries], role: Role) -> None:
    day = LAST - timedelta(days=5)
    market.append(quiet("refunds", 50, odd={5: 500}))
    look()
    user = join(role=role)
    Annotation.objects.create(day=day, text="Campaign", author=user, made_at=clock.now())
    answer = as_user(user).get(f"{URL}?limit=100")
    if role in (Role.USER, Role.SUPPORT):
        assert answer.status_code == 403
        return
    listed: dict[str, Any] = answer.json()
    (spike,) = (one for one in listed["days"] if (one["metric"], one["value"]) == ("refunds", "500"))
    assert (spike["day"], spike["annotations"], spike["restated"]) == (day.isoformat(), ["Campaign"], False)
    assert (listed["looked_to"], listed["budget"]) == (LAST.isoformat(), BUDGET)


def test_series_are_the_figures_of_every_report(dataset: Load) -> None:
    dataset(SEALED_BOOKS)
    first = date(2026, 1, 1)
    every = read_series(first, LAST)
    series = {(one.metric, one.currency, one.member): one for one in every}
    by_member = {(one.metric, one.currency, one.dimension) for one in every}
    client = as_user(join(role=Role.MANAGER))
    for metric, query in (("total_volume", "&currency=IRR"), ("new_users", ""), ("active_loans", "")):
        answer = client.get(f"/api/v1/reports/metrics/?metric={metric}&from={first}&to={LAST}{query}").json()
        values = [int(point["value"]) for point in answer["series"][0]["points"]]
        found = series[metric, "IRR" if query else "", ""].values
        assert [value or 0 for value in found] == values
    # A ratio does not say how large a member is: those of members are not looked at.
    assert ("payment_success_rate", "", "") in series
    assert {dimension for metric, _, dimension in by_member if metric == "payment_success_rate"} == {""}
    assert {dimension for metric, _, dimension in by_member if metric == "total_volume"} > {""}
    carried = carriers_of(METRIC["total_volume"], "IRR", date(2026, 2, 1))
    assert Carrier("region", "unattributed", "5000") in carried
