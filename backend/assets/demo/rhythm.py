"""When people do things: growth, the week, the hour, Nowruz and Ramadan."""

import math
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate
from random import Random

import jdatetime

DAY, HOUR, MINUTE = 86_400, 3_600, 60
TEHRAN = 3 * HOUR + 30 * MINUTE
"""Iran has kept this offset from UTC all the year since the autumn of 2022."""

WEEKDAYS = (0.98, 1.0, 1.06, 0.82, 0.5, 1.05, 1.0)
"""From Monday to Sunday. Thursday is half a day off, Friday a whole one; Saturday begins the week."""

HOURS = (
    0.35, 0.18, 0.09, 0.05, 0.04, 0.06, 0.15, 0.4, 0.8, 1.1, 1.35, 1.4,
    1.25, 1.0, 0.9, 0.95, 1.1, 1.25, 1.35, 1.45, 1.55, 1.6, 1.3, 0.75,
)  # fmt: skip


@dataclass(frozen=True)
class Jalali:
    """A day of the Iranian calendar."""

    year: int
    month: int
    day: int


def local_day(moment: int) -> int:
    """The number of the Tehran day (0 is 1970-01-01) on which a second since 1970 falls."""
    return (moment + TEHRAN) // DAY


def local_hour(moment: int) -> int:
    return (moment + TEHRAN) % DAY // HOUR


def day_start(day: int) -> int:
    """The first second of a numbered Tehran day."""
    return day * DAY - TEHRAN


EPOCH = date(1970, 1, 1).toordinal()


def gregorian(day: int) -> date:
    return date.fromordinal(EPOCH + day)


@cache
def jalali(day: int) -> Jalali:
    there = jdatetime.date.fromgregorian(date=gregorian(day))
    return Jalali(there.year, there.month, there.day)


@cache
def hijri(day: int) -> tuple[int, int]:
    """Month and day of the tabular Islamic calendar, which is within a day or two of the sighted one."""
    days = day + EPOCH - 227_015
    year = (30 * days + 10_646) // 10_631
    in_year = days - 354 * (year - 1) - (3 + 11 * year) // 30
    month = min(math.ceil((in_year - 29) / 29.5) + 1, 12)
    return max(month, 1), in_year - math.ceil(29.5 * (max(month, 1) - 1)) + 1


def season(day: int) -> float:
    """How busy a day is for the feasts around it, 1 being usual."""
    there = jalali(day)
    month, in_month = hijri(day)
    if there.month == 1 and there.day <= 13:
        return 0.32 if there.day <= 5 else 0.5
    if (month, in_month) in ((1, 9), (1, 10), (10, 1), (10, 2)):
        return 0.45
    if month == 9:
        return 0.72
    if there.month == 12 and there.day >= 15:
        return 1.18
    return 1.0


def weekday(day: int) -> float:
    return WEEKDAYS[gregorian(day).weekday()]


class Days:
    """A weight for each day from `first` on; the last ends at `end`, and counts for what has passed of it."""

    def __init__(self, first: int, end: int, weights: Sequence[float]) -> None:
        self._end = end
        self._first = first
        hours = []
        for number, weight in enumerate(weights):
            left = end - day_start(first + number)
            hours += [
                weight * busy * min(left - hour * HOUR, HOUR)
                for hour, busy in enumerate(HOURS)
                if hour * HOUR < left
            ]
        self._cumulative = list(accumulate(hours))

    def moments(self, chance: Random, count: int) -> list[int]:
        """`count` seconds, in order."""
        return sorted(self._moment(chance) for _ in range(count))

    def _moment(self, chance: Random) -> int:
        hour = bisect(self._cumulative, chance.random() * self._cumulative[-1])
        start = day_start(self._first) + min(hour, len(self._cumulative) - 1) * HOUR
        return start + int(chance.random() * min(HOUR, self._end - start))


def awake(chance: Random, moment: int) -> int:
    """The moment, or the next morning where it is one of the small hours and its person sleeps."""
    into_day = (moment + TEHRAN) % DAY
    if into_day < 7 * HOUR and chance.random() < 0.85:
        return moment - into_day + 7 * HOUR + int(chance.random() * 4 * HOUR)
    return moment
