"""The named ranges that pages offer, as days: the same as in the frontend's lib/calendar/presets.ts."""

from datetime import date, timedelta
from enum import StrEnum

from assets.common.days import ONE_DAY, previous_day
from assets.reports.queries.periods import CalendarName, Grain, start_of_period


class Preset(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_7_DAYS = "7d"
    LAST_28_DAYS = "28d"
    LAST_30_DAYS = "30d"
    LAST_90_DAYS = "90d"
    LAST_12_MONTHS = "12m"
    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    LAST_QUARTER = "last_quarter"
    YEAR = "year"
    LAST_YEAR = "last_year"
    ALL = "all"


_DAYS = {
    Preset.TODAY: 1,
    Preset.LAST_7_DAYS: 7,
    Preset.LAST_28_DAYS: 28,
    Preset.LAST_30_DAYS: 30,
    Preset.LAST_90_DAYS: 90,
}
_SO_FAR = {Preset.MONTH: Grain.MONTH, Preset.QUARTER: Grain.QUARTER, Preset.YEAR: Grain.YEAR}
_LAST = {Preset.LAST_MONTH: Grain.MONTH, Preset.LAST_QUARTER: Grain.QUARTER, Preset.LAST_YEAR: Grain.YEAR}


def preset_days(
    preset: Preset, today: date, calendar: CalendarName, first_day: date | None
) -> tuple[date, date]:
    """The first and the last day that a named range means today. `first_day` is the first day with a fact."""
    if preset in _DAYS:
        return today - timedelta(days=_DAYS[preset] - 1), today
    if preset in _SO_FAR:
        return start_of_period(today, _SO_FAR[preset], calendar), today
    if preset in _LAST:
        last = start_of_period(today, _LAST[preset], calendar) - ONE_DAY
        return start_of_period(last, _LAST[preset], calendar), last
    if preset is Preset.LAST_12_MONTHS:
        first = start_of_period(today, Grain.MONTH, calendar)
        for _ in range(11):
            first = start_of_period(previous_day(first), Grain.MONTH, calendar)
        return first, today
    if preset is Preset.YESTERDAY:
        return today - ONE_DAY, today - ONE_DAY
    return first_day or today, today
