"""How the detector of odd days is scored against what is planted: by days and by the metrics that show it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from assets.anomalies.models import OddDay, OddNight
from assets.common.days import day_of
from assets.demo import scoring
from assets.demo.anomalies import planted
from assets.demo.models import DemoMarketplace
from assets.demo.scoring import AFTERMATH, DAYS_BEFORE, score_planted

END = datetime(2026, 11, 22, 11, 45, tzinfo=UTC)
LAST = day_of(END) - timedelta(days=1)
PLANTED = planted(END)
DEMO = DemoMarketplace(seed=1, users=1, tickets=1, began_at=END, ended_at=END)


def odd(day: date, metric: str, score: float = 5.0, *, alert: bool = True) -> OddDay:
    return OddDay(day=day, metric=metric, score=score, alert=alert)


def given(monkeypatch: pytest.MonkeyPatch, days: Sequence[OddDay]) -> list[tuple[date, date]]:
    """What a look would find; returns the ranges that are looked at."""
    looked: list[tuple[date, date]] = []

    def look_at(since: date, last: date, _: datetime) -> tuple[list[OddNight], list[OddDay]]:
        looked.append((since, last))
        return [], list(days)

    monkeypatch.setattr(scoring, "look_at", look_at)
    monkeypatch.setattr(scoring, "last_sealed_day", lambda: LAST)
    return looked


def test_an_anomaly_is_found_by_an_alert_on_its_days_in_its_metrics(monkeypatch: pytest.MonkeyPatch) -> None:
    gateway, sms, fraud = (PLANTED[slug] for slug in ("gateway-outage", "sms-outage", "fraud-burst"))
    looked = given(
        monkeypatch,
        [
            odd(gateway.first, "payments_failed", 4.0),
            odd(gateway.first, gateway.metric, 7.0),
            # Another metric, another day, and no alert: none of these finds anything.
            odd(sms.first, "revenue"),
            odd(fraud.last + timedelta(days=1), fraud.metric),
            odd(PLANTED["viral-day"].first, "new_users", alert=False),
        ],
    )
    score = score_planted(DEMO, END)
    assert score is not None
    found = {one.anomaly.slug: one.by.metric for one in score.found if one.by is not None}
    assert found == {"gateway-outage": gateway.metric}
    assert score.share_found == pytest.approx(1 / len(PLANTED))
    assert (score.alerts, list(score.others)) == (4, [])
    first = min(one.first for one in PLANTED.values())
    assert looked == [(first - timedelta(days=DAYS_BEFORE), LAST)]


def test_alerts_about_nothing_planted_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    last = PLANTED["sms-outage"].last
    given(
        monkeypatch,
        [
            odd(last + AFTERMATH, "delivery_rate"),
            odd(last + AFTERMATH + timedelta(days=1), "delivery_rate", 3.0),
            odd(PLANTED["gateway-outage"].first - timedelta(days=1), "revenue", 6.0),
        ],
    )
    score = score_planted(DEMO, END)
    assert score is not None
    assert [one.metric for one in score.others] == ["revenue", "delivery_rate"]


def test_without_a_sealed_day_there_is_nothing_to_score(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, [])
    monkeypatch.setattr(scoring, "last_sealed_day", lambda: None)
    assert score_planted(DEMO, END) is None
