"""Which targets are not likely to be reached, by the newest forecasts."""

from datetime import date
from functools import lru_cache

from assets.common.row_scope import Scope
from assets.forecast.selectors import newest_shown
from assets.reports.queries.snapshot import snapshot
from assets.targets.models import TargetChange
from assets.targets.progress import get_chance
from assets.targets.selectors import level_of, open_targets

UNLIKELY = 20
"""In percent: a target with a lower chance is not likely to be reached."""


def count_unlikely(today: date) -> int:
    """How many targets in force, of periods that have begun, have a chance below UNLIKELY.

    They are looked at again once there is another forecast, target or day: it is called each minute.
    """
    run = newest_shown()
    change = TargetChange.objects.order_by("-id").values_list("id", flat=True).first()
    return _count(None if run is None else run.id, change, today)


@lru_cache(1)
def _count(run: int | None, change: int | None, today: date) -> int:
    if run is None or change is None:
        return 0
    with snapshot(Scope.ALL):
        chances = [
            get_chance(target, level_of(target) or 0, today)
            for target in open_targets(today).filter(start__lte=today)
        ]
    return sum(chance is not None and chance < UNLIKELY for chance in chances)
