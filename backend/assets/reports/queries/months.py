"""From which cells a range of days is read: from those of its whole months where they are summed, else of its days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assets.common.days import ONE_DAY
from assets.reports.queries.periods import CalendarName, Grain, next_period, start_of_period
from assets.reports.rollups.change import Run


@dataclass(frozen=True)
class Stretch:
    """Days in a row, read from the cells of their months in the calendar of `grain`, or without one of their own."""

    first: date
    last: date
    grain: str | None


@dataclass(frozen=True)
class SummedMonths:
    """The days of each log in whose whole months there are sums, in one calendar."""

    calendar: CalendarName
    days: Mapping[str, Sequence[Run]]

    def stretches(self, log: str, first: date, last: date) -> Iterator[Stretch]:
        """The days from `first` to `last`, each once and in order."""
        start = first
        for begin, end in self._whole_months(self.days.get(log, ()), first, last):
            if start < begin:
                yield Stretch(start, begin - ONE_DAY, None)
            yield Stretch(begin, end, month_of(self.calendar))
            start = end + ONE_DAY
        if start <= last:
            yield Stretch(start, last, None)

    def _whole_months(self, runs: Iterable[Run], first: date, last: date) -> Iterator[Run]:
        for run_first, run_last in runs:
            begin = max(run_first, first)
            month = start_of_period(begin, Grain.MONTH, self.calendar)
            if month < begin:
                month = next_period(month, Grain.MONTH, self.calendar)
            end = start_of_period(min(run_last, last) + ONE_DAY, Grain.MONTH, self.calendar) - ONE_DAY
            if month < end:
                yield month, end


NO_MONTHS = SummedMonths(CalendarName.GREGORIAN, {})
"""All days are read from their own cells."""


def month_of(calendar: CalendarName) -> str:
    """The month of a calendar, as the calendar table calls it."""
    return f"{calendar}_{Grain.MONTH}"


def summed_months(calendar: CalendarName, runs: Iterable[tuple[str, str, date, date]]) -> SummedMonths:
    """The months of a calendar, from runs of days in order: their log and grain, their first and last day."""
    days: dict[str, list[Run]] = {}
    for log, grain, first, last in runs:
        if grain == month_of(calendar):
            days.setdefault(log, []).append((first, last))
    return SummedMonths(calendar, days)
