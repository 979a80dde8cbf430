"""The nightly look at sealed days: which figures were odd, by a budget of alerts a month for all figures together."""

import logging
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from assets.anomalies.models import OddDay, OddNight
from assets.anomalies.series import DailySeries, carriers_of, read_series
from assets.common.days import next_day
from assets.common.row_scope import Scope
from assets.reports.metrics.registry import METRIC
from assets.reports.queries.snapshot import snapshot
from assets.reports.seals.published import last_sealed_day

NEEDED = ("numpy", "holidays")
HISTORY_DAYS = 400
"""What a day is compared with: a year, and the detectors' first weeks."""

FIRST_NIGHTS = 90
"""So many days are looked at on the first night, each by the days before it alone."""

DAYS_A_MONTH = 30
LEAST_DAYS = 28
ZERO_SCORE = 10.0
MOST_ONCE_IN = 10**6
LOCK = "SELECT pg_advisory_xact_lock(hashtext('odd_days'))"

log = logging.getLogger(__name__)


def find_odd_days(at: datetime) -> int:
    """Score every sealed day that was not scored yet; returns how many odd figures were stored.

    Without the packages of models nothing is done. Run twice at once or again after a kill, it ends the same.
    """
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        log.warning("odd days are not looked for without %s: run ./assets models", ", ".join(missing))
        return 0
    last = last_sealed_day()
    if last is None:
        return 0
    scored = OddNight.objects.order_by("-day").values_list("day", flat=True).first()
    earliest = last - timedelta(days=FIRST_NIGHTS - 1)
    since = max(next_day(scored), earliest) if scored else earliest
    if since > last:
        return 0
    return _store(*look_at(since, last, at))


def look_at(since: date, last: date, at: datetime) -> tuple[list[OddNight], list[OddDay]]:
    """Score some sealed days, each by the days before it alone; nothing is stored."""
    first = since - timedelta(days=HISTORY_DAYS)
    with snapshot(Scope.ALL):
        series = read_series(first, last)
    return _score(series, first, last, since, at)


@transaction.atomic
def _store(nights: Sequence[OddNight], days: Sequence[OddDay]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
    known = set(
        OddNight.objects.filter(day__in=[night.day for night in nights]).values_list("day", flat=True)
    )
    fresh = {night.day: night for night in nights if night.day not in known}
    OddNight.objects.bulk_create(fresh.values())
    found = [day for day in days if day.day in fresh]
    for day in found:
        day.night = fresh[day.day]
    OddDay.objects.bulk_create(found)
    return len(found)


def _score(
    every: Sequence[DailySeries], first: date, last: date, since: date, at: datetime
) -> tuple[list[OddNight], list[OddDay]]:
    """The nights of the days from `since` to `last`, and what was odd on them."""
    import numpy as np

    from assets.anomalies.alerts import COOL_DOWN_DAYS, DAYS_EACH_ALERT, alerts, thresholds
    from assets.anomalies.days import score_days

    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    series = [one for one in every if sum(value is not None for value in one.values) >= LEAST_DAYS]
    rows = range((since - first).days, len(days))
    if not series:
        return [OddNight(day=days[row], at=at, series=0, threshold=0, found=0) for row in rows], []
    names = _holidays(days)
    values = np.array([one.values for one in series], dtype=float).T  # None becomes NaN
    scores = score_days(
        values, first_weekday=first.weekday(), holidays=np.array([bool(name) for name in names])
    )
    # With few figures a budget would be filled by what is not rare at all.
    each = max(len(series) * DAYS_A_MONTH // settings.ODD_ALERTS_A_MONTH, DAYS_EACH_ALERT)
    limits = thresholds(scores.score, each)
    known = np.nan_to_num(scores.score, nan=-1.0)
    odd, raised = known > limits[:, None], alerts(known, limits)
    totals = {(one.metric, one.currency): place for place, one in enumerate(series) if not one.dimension}
    nights, found = [], []
    for row in rows:
        places = [int(place) for place in np.flatnonzero(odd[row])]
        nights.append(
            OddNight(
                day=days[row], at=at, series=len(series), threshold=float(limits[row]), found=len(places)
            )
        )
        for place in places:
            one = series[place]
            total = totals.get((one.metric, one.currency))
            # A member says nothing of its own where its total does.
            covered = bool(one.dimension) and total is not None and bool(odd[row, total])
            alert = bool(raised[row, place]) and not covered
            score = float(scores.score[row, place])
            found.append(
                OddDay(
                    day=days[row],
                    metric=one.metric,
                    currency=one.currency,
                    dimension=one.dimension,
                    member=one.member,
                    value=one.values[row] or 0,
                    expected=one.nearest(float(scores.expected[row, place])),
                    low=one.nearest(float(scores.low[row, place])),
                    high=one.nearest(float(scores.high[row, place])),
                    score=score,
                    once_in=None if scores.zero[row, place] else min(round(10**score), MOST_ONCE_IN),
                    since=days[_begin(odd[:, place], row, COOL_DOWN_DAYS)],
                    alert=alert,
                    carriers=_carriers(one, days[row]) if alert and not one.dimension else [],
                    holiday=names[row],
                )
            )
    return nights, found


def _begin(odd: Any, row: int, cool_down: int) -> int:
    """The row on which the episode of a row began: one is over after so many calm days."""
    begun = calm = 0
    for back in range(row, -1, -1):
        if odd[back]:
            begun, calm = back, 0
        else:
            calm += 1
            if calm >= cool_down:
                break
    return begun


def _carriers(series: DailySeries, day: date) -> list[dict[str, str]]:
    return [asdict(one) for one in carriers_of(METRIC[series.metric], series.currency, day)]


def _holidays(days: Sequence[date]) -> list[str]:
    """The name of each day's public holiday, empty on others."""
    from assets.common.holidays import holidays_country, holidays_of

    country = holidays_country()
    return [holidays_of(country, day.year).get(day, "")[:120] if country else "" for day in days]
