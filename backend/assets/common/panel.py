"""Series of days, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

WEEK = 7
YEAR = 364
"""Days of a year that ends on the weekday on which it began."""


@dataclass(frozen=True)
class Panel:
    """`values` is series x days, from `first` on without a gap; NaN where a value is not known, which is not zero."""

    names: tuple[str, ...]
    first: date
    values: Floats

    @property
    def days(self) -> int:
        """How many days there are."""
        return int(self.values.shape[1])

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=self.days - 1)

    def before(self, day: int) -> "Panel":
        """The first `day` days."""
        return Panel(self.names, self.first, self.values[:, :day])

    def only(self, rows: Sequence[int]) -> "Panel":
        """The series of these rows."""
        return Panel(tuple(self.names[row] for row in rows), self.first, self.values[list(rows)])

    def by_end(self, gap: int) -> list["Panel"]:
        """Panels of the series that end together: at most `gap` days lie between one's last known day and the next.

        The last to end comes first. Each panel has the days from its first known one to its last.
        """
        known = np.isfinite(self.values)
        begins = np.where(known.any(1), known.argmax(1), self.days)
        ends = np.where(known.any(1), self.days - known[:, ::-1].argmax(1), 0)
        order = np.argsort(-ends, kind="stable")
        splits = np.flatnonzero(-np.diff(ends[order]) > gap) + 1
        panels = []
        for together in np.split(order, splits):
            rows = np.sort(together)
            begin, end = int(begins[rows].min()), int(ends[rows].max())
            names = tuple(self.names[row] for row in rows)
            panels.append(Panel(names, self.first + timedelta(days=begin), self.values[rows, begin:end]))
        return panels

    def weekdays(self, horizon: int = 0) -> Integers:
        """The weekday of each day, Monday 0, and of the `horizon` days that follow."""
        return (self.first.weekday() + np.arange(self.days + horizon, dtype=np.int64)) % WEEK
