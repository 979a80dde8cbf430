"""The change that a pass or a rebuild made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Change:
    """Figures of days before `first_day` did not change. A measure that is named may also have stayed the same.

    `rows` are the log rows that were counted, by log; for the logs in `whole` it is not known which rows those were.
    """

    measures: frozenset[str]
    first_day: date
    rows: Mapping[str, Sequence[int]] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
