"""Local times of a zone as UTC, in SQL of DuckDB.

A time that the zone has twice (clocks put back) is the earlier one, under the offset before the change. One
that it has not (clocks put forward) is read under the offset before the change too, and so comes out later by
the gap. Only Python's zone data is used, so that the engines' own releases of it cannot disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

FIRST_YEAR, LAST_YEAR = 1969, 2120
"""Local years of the moments that a log may hold (see days.FIRST_DAY), and one more on each side."""

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Change:
    """From local moment `boundary` (as if it were UTC, in microseconds) on, `by` is added to the offset."""

    year: int
    boundary: int
    by: int


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)


def _changes(zone: ZoneInfo) -> Iterator[Change]:
    day = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
    while day.year <= LAST_YEAR:
        after = day + timedelta(days=1)
        if _offset(zone, day) != _offset(zone, after):
            low, high = day, after
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if _offset(zone, middle) == _offset(zone, day) else (low, middle)
            before, now = _offset(zone, day), _offset(zone, after)
            boundary = high + max(before, now)
            yield Change(boundary.year, (boundary - EPOCH) // MICROSECOND, (now - before) // MICROSECOND)
        day = after


@cache
def utc_macro(name: str, zone: ZoneInfo) -> str:
    """SQL that makes `name(local)`: a TIMESTAMP of the zone in UTC microseconds since 1970."""
    changes = list(_changes(zone))
    offset = _offset(zone, datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)) // MICROSECOND
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    by_year = {year: [change for change in changes if change.year == year] for year in years}
    at_start: list[int] = []
    for year in years:
        at_start.append(offset)
        offset += sum(change.by for change in by_year[year])
    index = f"year(local) - {FIRST_YEAR - 1}"
    terms = [f"{at_start}[{index}]"]
    for nth in range(max(map(len, by_year.values()))):
        in_year = [changes[nth] if nth < len(changes) else Change(0, 0, 0) for changes in by_year.values()]
        boundaries, steps = [change.boundary for change in in_year], [change.by for change in in_year]
        terms.append(f"CASE WHEN epoch_us(local) >= {boundaries}[{index}] THEN {steps}[{index}] ELSE 0 END")
    return f"CREATE OR REPLACE TEMP MACRO {name}(local) AS epoch_us(local) - ({' + '.join(terms)})"
