"""Sums over what came before, by group: for all rows at once, in arrays that are ordered by time."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Groups:
    """The rows of one key (a customer, a terminal), each with the rows of its group that came before it.

    `keys` (n,) are any whole numbers; `at` (n,) microseconds, ascending. Rows of one moment count as one after the
    other.
    """

    def __init__(self, keys: Integers, at: Integers) -> None:
        _, codes = np.unique(keys, return_inverse=True)
        self._order = np.argsort(codes, kind="stable")
        sorted_codes = codes[self._order].astype(np.int64)
        began = np.flatnonzero(np.diff(sorted_codes, prepend=-1))
        sizes = np.diff(began, append=len(keys))
        self._first = np.repeat(began, sizes)
        self._at = at[self._order]
        # One ascending line of numbers for all groups: a group's moments lie beyond those of the group before.
        start = int(at[0]) if len(at) else 0
        self._span = (int(at[-1]) - start if len(at) else 0) + 1
        self._line = sorted_codes * (2 * self._span) + (self._at - start)

    def before(self) -> Integers:
        """How many rows of the group came before, (n,)."""
        return self._back(np.arange(len(self._order)) - self._first)

    def since_first(self, at: Integers) -> Integers:
        """Microseconds since the group's first row, (n,)."""
        return at - self._back(self._at[self._first])

    def since_previous(self, otherwise: int) -> Integers:
        """Microseconds since the row before, (n,); `otherwise` for the first of a group."""
        gaps = np.diff(self._at, prepend=0)
        gaps[self._first == np.arange(len(gaps))] = otherwise
        return self._back(gaps)

    def window(self, length: int, *, until: int = 0) -> "Window":
        """The rows before from `until + length` to `until` microseconds ago; all before where `length` is 0."""
        rows = np.arange(len(self._order))
        # Nothing lies further back than the whole span: a longer step would reach the group before.
        end = (
            rows
            if not until
            else np.searchsorted(self._line, self._line - min(until, self._span), side="right")
        )
        begin = self._first
        if length:
            reach = min(until + length, self._span)
            begin = np.maximum(begin, np.searchsorted(self._line, self._line - reach, side="left"))
        return Window(self._order, begin, np.maximum(end, begin), self._back)

    def latest(self, flags: Flags, at: Integers, *, until: int = 0) -> Integers:
        """The moment of the last flagged row at least `until` microseconds before, (n,); -1 without one."""
        end = self.window(0, until=until).end
        marked = np.where(flags[self._order], np.arange(len(self._order)), -1)
        last = np.maximum.accumulate(np.concatenate(([-1], marked)))[end]
        return self._back(np.where(last >= self._first, at[self._order][last], -1))

    def _back(self, values: NDArray[np.int64]) -> Integers:
        """What was computed by group, in the order of time."""
        result = np.empty_like(values)
        result[self._order] = values
        return result


class Window:
    """For each row a run of rows of its group that came before it."""

    def __init__(
        self, order: Integers, begin: Integers, end: Integers, back: Callable[[Integers], Integers]
    ) -> None:
        self._order, self._begin, self.end = order, begin, end
        self._back = back

    def count(self) -> Integers:
        """How many rows, (n,)."""
        return self._back(self.end - self._begin)

    def total(self, values: Integers) -> Integers:
        """The sum of `values` (n,) over the window of each row, (n,).

        Whole numbers only: differences of running sums of floats would be rounded by what came later in other groups.
        """
        running = np.concatenate((np.zeros(1, np.int64), np.cumsum(values[self._order])))
        return self._back(running[self.end] - running[self._begin])
