"""How a figure changed since the one before."""

from assets.reports.metrics.decimals import PLACES, half_even
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Change, ChangeKind

NOTHING = Change(ChangeKind.NONE, None)


def change(unit: Unit, now: int | None, before: int | None) -> Change:
    """The change to one decimal: points between shares, percent of the size of any other figure.

    From zero to anything there is no percentage, it is new; from zero to zero there is nothing to tell.
    """
    if now is None or before is None:
        return NOTHING
    if unit is Unit.SHARE:
        return Change(ChangeKind.POINTS, _tenths(half_even((now - before) * 1000, 10 ** PLACES[unit])))
    if before == 0:
        return Change(ChangeKind.NEW, None) if now else NOTHING
    return Change(ChangeKind.PERCENT, _tenths(half_even((now - before) * 1000, abs(before))))


def _tenths(value: int) -> str:
    whole, tenth = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}.{tenth}"
