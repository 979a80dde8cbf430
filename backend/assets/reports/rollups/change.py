"""The change that a pass or a rebuild made: what of, and on which days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from assets.common.days import FIRST_DAY, LAST_DAY, ONE_DAY

Run = tuple[date, date]
"""The first and the last of days in a row."""

ALWAYS: Run = (FIRST_DAY, LAST_DAY)

ACTIVE_USERS = "active_users"
"""Which users were active: no measure, for they are counted once."""

CURRENCIES = "currencies"
"""In which currencies a measure has facts at all, on whatever day."""

MEMBERS = "members"
RATES = "exchange_rates"
"""What figures are grouped and converted by, as the queue calls it."""


@dataclass(frozen=True)
class Change:
    """`days` are those on which each measure changed, or active users, members, rates; they may also be as before.

    `currencies` are those in which facts of measures were counted; None where facts may be gone, and a currency with
    them. `rows` are the log rows that were counted, by log; for the logs in `whole` it is not known which rows those
    were.
    """

    days: Mapping[str, Sequence[Run]]
    currencies: frozenset[tuple[str, str]] | None = frozenset()
    rows: Mapping[str, Sequence[int]] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()

    @property
    def first_day(self) -> date:
        """Figures of days before it did not change."""
        return min((first for runs in self.days.values() for first, _ in runs), default=LAST_DAY)


def runs_of(days: Iterable[date]) -> list[Run]:
    """Days as runs, in order."""
    ordered = sorted(set(days))
    gaps = [place for place, (day, following) in enumerate(pairwise(ordered), 1) if following - day > ONE_DAY]
    return [
        (ordered[start], ordered[end - 1])
        for start, end in zip([0, *gaps], [*gaps, len(ordered)], strict=True)
        if ordered
    ]
