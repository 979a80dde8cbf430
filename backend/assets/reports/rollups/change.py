"""What a pass or a rebuild did to the figures, for whoever has to be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.dispatch import Signal


@dataclass(frozen=True)
class Change:
    """Figures of days before `first_day` are what they were. A measure that is named may also have stayed the same.

    `rows` are the log rows that were counted, by log; of the logs in `whole` nobody knows which rows those were.
    """

    measures: frozenset[str]
    first_day: date
    rows: Mapping[str, Sequence[int]] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()


figures_changed = Signal()
"""Sent once a change is committed and its version published: `change` and the `state` that it left."""
