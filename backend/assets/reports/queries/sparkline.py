"""The small line of an overview card."""

from datetime import date

from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import CalendarName, Grain, periods

_LONGEST_DAYS = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31, Grain.QUARTER: 93, Grain.YEAR: 366}


def sparkline_grain(first: date, last: date, calendar: CalendarName) -> Grain:
    """The finest grain at which the range has no more periods than a sparkline has points."""
    for grain, longest in _LONGEST_DAYS.items():
        fits = (last - first).days < LIMITS.sparkline * longest
        if fits and len(periods(first, last, grain, calendar, last)) <= LIMITS.sparkline:
            return grain
    return Grain.YEAR
