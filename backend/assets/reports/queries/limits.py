"""How much one question may ask: published in the catalog, refused with what is allowed beyond it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assets.reports.queries.periods import Grain


@dataclass(frozen=True)
class Limits:
    """Days of a range by grain, points over all series, metrics, members of a filter, rows of a page."""

    span_days: Mapping[Grain, int] = field(
        default_factory=lambda: MappingProxyType(
            {
                Grain.DAY: 1_100,
                Grain.WEEK: 3_700,
                Grain.MONTH: 11_000,
                Grain.QUARTER: 36_600,
                Grain.YEAR: 54_800,
            }
        )
    )
    points: int = 20_000
    metrics: int = 10
    members: int = 100
    rows: int = 200
    default_rows: int = 50
    sparkline: int = 60


LIMITS = Limits()
