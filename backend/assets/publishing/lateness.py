"""The late-arrival meter: how much of a day's volume is recorded after it, and so how far the last days may move."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.db import connection

from assets.common.days import ONE_DAY
from assets.common.money import exponent
from assets.common.row_scope import Scope
from assets.common.sql_files import read_sql_file
from assets.publishing.schemas import Arrived, LateArrivals, LateCurrency, MayMove
from assets.reports.metrics.decimals import half_even, quotient
from assets.reports.queries.snapshot import snapshot

AFTER_DAYS = (0, 1, 2, 7)
LAST_DAYS = 7
MEASURED_DAYS = 90
"""Lateness is measured on so many days, of which the last is old enough for every delay."""

FIRST_RECORDED = "SELECT report_day(min(recorded_at)) FROM payment_events"


class Day(NamedTuple):
    """The volume of a day, and how much of it came more than 0, 1, 2, 7 days after the day was over."""

    day: date
    volume: int
    late: tuple[int, ...]


def late_arrivals(today: date) -> LateArrivals:
    """Late arrivals of the days that can be measured, by currency."""
    last_measured = today - timedelta(days=LAST_DAYS + 1)
    with snapshot(Scope.ALL):
        first = max(last_measured - timedelta(days=MEASURED_DAYS - 1), _first_recorded() or today)
        days = _days(first, today - ONE_DAY)
    return LateArrivals(
        first_day=first,
        last_day=last_measured,
        currencies=[_currency(currency, found, last_measured, today) for currency, found in days.items()],
    )


def _first_recorded() -> date | None:
    with connection.cursor() as cursor:
        cursor.execute(FIRST_RECORDED)
        day: date | None = cursor.fetchone()[0]
        return day


def _days(first: date, last: date) -> dict[str, list[Day]]:
    found: dict[str, list[Day]] = {}
    with connection.cursor() as cursor:
        cursor.execute(read_sql_file("publishing", "late_arrivals"), {"first": first, "last": last})
        for currency, day, volume, *late in cursor.fetchall():
            found.setdefault(currency, []).append(
                Day(day, int(volume), tuple(int(amount or 0) for amount in late))
            )
    return found


def _currency(currency: str, days: Sequence[Day], last_measured: date, today: date) -> LateCurrency:
    measured = [day for day in days if day.day <= last_measured]
    volume = sum(day.volume for day in measured)
    late = [sum(day.late[place] for day in measured) for place in range(len(AFTER_DAYS))]
    return LateCurrency(
        currency=currency,
        exponent=exponent(currency),
        volume=str(volume),
        arrived=[
            Arrived(after_days=after, amount=str(amount), share=quotient(amount, volume))
            for after, amount in zip(AFTER_DAYS, late, strict=True)
        ],
        last_days=[
            MayMove(day=day.day, volume=str(day.volume), expected=_expected(day, late, volume, today))
            for day in days
            if day.day > last_measured
        ],
    )


def _expected(day: Day, late: Sequence[int], volume: int, today: date) -> str | None:
    """What may still come to a day: what came later than it is old by now, in proportion to what had come by then."""
    age = (today - day.day).days - 1
    to_come = late[max(place for place, after in enumerate(AFTER_DAYS) if after <= age)]
    come = volume - to_come
    return str(half_even(day.volume * to_come, come)) if come else None
