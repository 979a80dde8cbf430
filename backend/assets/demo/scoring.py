"""How many of the demo's planted anomalies the detector of odd days finds, and what else it raises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assets.anomalies.models import OddDay
from assets.anomalies.services import look_at
from assets.demo.anomalies import Anomaly, planted
from assets.demo.models import DemoMarketplace
from assets.reports.seals.published import last_sealed_day

DAYS_BEFORE = 14
"""So many days before the first planted one are scored as well."""

AFTERMATH = timedelta(days=7)
"""What was planted is still in figures of the week after: loans that were not made do not end."""


@dataclass(frozen=True)
class Found:
    """A planted anomaly, and the rarest of its figures that raised an alert on its days; None where none did."""

    anomaly: Anomaly
    by: OddDay | None


@dataclass(frozen=True)
class Score:
    """`others` are alerts on no planted day and not within a week after one; `alerts` are all, of `days` days."""

    found: Sequence[Found]
    others: Sequence[OddDay]
    alerts: int
    days: int

    @property
    def share_found(self) -> float:
        """From 0 to 1."""
        return sum(one.by is not None for one in self.found) / len(self.found)


def score_planted(demo: DemoMarketplace, at: datetime) -> Score | None:
    """Score the demo's days as they would have been on their nights; None before a day is sealed."""
    anomalies = list(planted(demo.ended_at).values())
    last = last_sealed_day()
    if last is None:
        return None
    since = min(one.first for one in anomalies) - timedelta(days=DAYS_BEFORE)
    _, days = look_at(since, last, at)
    alerts = sorted((day for day in days if day.alert), key=lambda day: -day.score)
    return Score(
        found=[Found(one, next((day for day in alerts if _is_of(one, day)), None)) for one in anomalies],
        others=[day for day in alerts if not any(_is_near(one, day) for one in anomalies)],
        alerts=len(alerts),
        days=(last - since).days + 1,
    )


def _is_of(anomaly: Anomaly, day: OddDay) -> bool:
    return anomaly.first <= day.day <= anomaly.last and day.metric in (anomaly.metric, *anomaly.also)


def _is_near(anomaly: Anomaly, day: OddDay) -> bool:
    return anomaly.first <= day.day <= anomaly.last + AFTERMATH
