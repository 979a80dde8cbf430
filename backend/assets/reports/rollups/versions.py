"""Which versions changed which figures: so that an answer stands for as long as nothing that it was read from changes.

Of each measure the last few changes are remembered by their days, and all earlier ones as one: what is remembered
does not grow with history, and says at most too often that something changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from pydantic import TypeAdapter

from assets.reports.rollups.change import ALWAYS, CURRENCIES, Change, Run

MOST_RUNS = 6
"""How many changes of a measure are remembered."""

MOST_NEW_RUNS = 3
"""How many of these one change takes at most: of more runs of days, those that are nearest become one."""

Reads = Mapping[str, Sequence[Run]]
"""What an answer is read from: the days of each measure, and of what else may change."""

VersionedRun = tuple[date, date, int]
"""A run of days, and the last version that changed one of them."""


@dataclass(frozen=True)
class Versions:
    """All changes after the version `since`, up to the version `through`: newest first, by what changed.

    `in_use` are the currencies that each measure is known to have facts in.
    """

    since: int
    through: int
    changes: Mapping[str, Sequence[VersionedRun]]
    in_use: frozenset[tuple[str, str]] = frozenset()

    def after(self, version: int, change: Change) -> Self:
        """With one more change. Whatever made a version unseen may have changed anything: then it begins anew."""
        if version != self.through + 1:
            return type(self)(version, version, {})
        days, in_use = dict(change.days), self.in_use
        if change.currencies is None or change.currencies - in_use:
            days[CURRENCIES] = [ALWAYS]
            in_use = frozenset() if change.currencies is None else in_use | change.currencies
        changes = {name: _remember(self.changes.get(name, ()), runs, version) for name, runs in days.items()}
        return type(self)(self.since, version, {**self.changes, **changes}, in_use)

    def changed_after(self, version: int, reads: Reads) -> bool:
        """Whether something that is read may have changed after a version."""
        if not self.since <= version <= self.through:
            return True
        return any(
            changed_at > version
            and any(first <= run_last and run_first <= last for run_first, run_last in runs)
            for name, runs in reads.items()
            for first, last, changed_at in self.changes.get(name, ())
        )


VERSIONS = TypeAdapter(Versions)


def _remember(known: Iterable[VersionedRun], runs: Iterable[Run], version: int) -> list[VersionedRun]:
    new = _at_most(MOST_NEW_RUNS, runs)
    # What has changed again is known by its last version.
    older = [run for run in known if not any(first <= run[0] and run[1] <= last for first, last in new)]
    together = [*((first, last, version) for first, last in new), *older]
    recent, rest = together[: MOST_RUNS - 1], together[MOST_RUNS - 1 :]
    if rest:
        recent.append((min(run[0] for run in rest), max(run[1] for run in rest), rest[0][2]))
    return recent


def _at_most(most: int, runs: Iterable[Run]) -> list[Run]:
    """Runs as so few, parted where the gaps between them are widest."""
    ordered = sorted(runs)
    widest = sorted(range(1, len(ordered)), key=lambda place: ordered[place - 1][1] - ordered[place][0])
    starts = [0, *sorted(widest[: most - 1])]
    return [
        (ordered[start][0], ordered[end - 1][1])
        for start, end in zip(starts, [*starts[1:], len(ordered)], strict=True)
    ]
