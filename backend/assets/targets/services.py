"""Setting, changing and withdrawing targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection

from assets.access.viewer import Viewer
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.days import day_of, previous_day
from assets.common.row_scope import Scope, row_scope
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.queries.periods import CALENDAR_GRAINS, CalendarName, Grain, next_period, start_of_period
from assets.reports.queries.questions import DimensionFilters, ReasonParams, check_metric
from assets.targets.errors import (
    BadTarget,
    TargetExists,
    TargetNotFound,
    TargetPeriodOver,
    TargetWithdrawn,
    TooManyTargets,
)
from assets.targets.limits import OPEN_TARGETS, YEARS_AHEAD
from assets.targets.models import Target, TargetChange
from assets.targets.progress import parse_query, read_figure
from assets.targets.selectors import level_of, open_targets

LOCK_TARGETS = "SELECT pg_advisory_xact_lock(hashtext('targets'))"

PARAMETERS = (*DimensionFilters.names(), *ReasonParams.names(), "currency")
"""What a target can be narrowed by."""


@dataclass(frozen=True, kw_only=True)
class TargetSpec:
    """A target as somebody gives it: `day` is any one of its period, `value` in units of the metric."""

    metric: str
    query: Mapping[str, Sequence[str]]
    calendar: CalendarName
    grain: Grain
    day: date
    value: Decimal
    why: str


def set_target(viewer: Viewer, spec: TargetSpec, by: Actor) -> Target:
    """Set a target of a period that is not over; one that was withdrawn is set anew.

    Raises BadTarget, TargetPeriodOver, TargetExists, TooManyTargets, UnknownMetric, and what its query is refused with.
    """
    today = day_of(clock.now())
    with row_scope(viewer.scope, viewer.user_id):
        target, value = _target_of(spec, today)
        _lock()
        if open_targets(today).count() >= OPEN_TARGETS:
            raise TooManyTargets
        stored = _stored(target)
        if stored is None:
            target.save()
        elif level_of(stored) is not None:
            raise TargetExists(f"target {stored.id} is of the same period: change that one")
        stored = stored or target
        _add(Action.TARGET_SET, stored, value, spec.why, viewer, by)
    return stored


def change_target(viewer: Viewer, number: int, value: Decimal, why: str, by: Actor) -> Target:
    """Set a target at another value. Raises TargetNotFound, TargetWithdrawn, TargetPeriodOver, BadTarget."""
    with row_scope(viewer.scope, viewer.user_id):
        target = _in_force(number)
        _add(Action.TARGET_CHANGED, target, _steps(target.metric, value), why, viewer, by)
    return target


def withdraw_target(viewer: Viewer, number: int, why: str, by: Actor) -> Target:
    """Aim at it no more; its history stays. Raises TargetNotFound, TargetWithdrawn, TargetPeriodOver."""
    with row_scope(viewer.scope, viewer.user_id):
        target = _in_force(number)
        _add(Action.TARGET_WITHDRAWN, target, None, why, viewer, by)
    return target


def _target_of(spec: TargetSpec, today: date) -> tuple[Target, int]:
    """What a target is about, and its value in the smallest steps of the unit."""
    check_metric(spec.metric, Scope.ALL)
    if spec.grain not in CALENDAR_GRAINS:
        grains = [one.value for one in CALENDAR_GRAINS]
        raise BadTarget("a target is of a month, quarter or year", field="grain", allowed=grains)
    start = start_of_period(spec.day, spec.grain, spec.calendar)
    end = previous_day(next_period(start, spec.grain, spec.calendar))
    if end < today:
        raise TargetPeriodOver(f"the period ended on {end}")
    if start.year > today.year + YEARS_AHEAD:
        raise BadTarget(f"at most {YEARS_AHEAD} years ahead", field="start")
    target = Target(
        metric=spec.metric,
        query=_canonical_query(spec, today),
        calendar=spec.calendar.value,
        grain=spec.grain.value,
        start=start,
        end=end,
    )
    return target, _steps(spec.metric, spec.value)


def _canonical_query(spec: TargetSpec, today: date) -> dict[str, list[str]]:
    """The filters as the question understands them: the same target is written in one way."""
    for name in spec.query:
        if name not in PARAMETERS:
            raise BadTarget(f"a target has no '{name}'", field=f"query.{name}", allowed=PARAMETERS)
    query = parse_query(spec.metric, spec.query, today)
    if METRIC[spec.metric].unit is Unit.MONEY and query.currency is None:
        raise BadTarget("a target of money names its currency", field="query.currency")
    read_figure(query, today)
    currency = {} if query.currency is None else {"currency": [query.currency]}
    return {one.dimension.value: list(one.members) for one in query.filters} | currency


def _steps(metric: str, value: Decimal) -> int:
    """A value in whole smallest steps of the metric's unit."""
    unit = METRIC[metric].unit
    places = PLACES[unit]
    steps = value.scaleb(places)
    if steps != steps.to_integral_value():
        raise BadTarget(f"at most {places} decimals", field="value")
    if steps <= 0:
        raise BadTarget("a target is above zero", field="value")
    if unit is Unit.SHARE and value > 1:
        raise BadTarget("a share is at most 1", field="value")
    return int(steps)


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK_TARGETS)


def _stored(target: Target) -> Target | None:
    """The target of the same metric, filters and period."""
    names = ("metric", "query", "calendar", "grain", "start")
    return Target.objects.filter(**{name: getattr(target, name) for name in names}).first()


def _in_force(number: int) -> Target:
    """A target that may be changed. Nobody else changes one before the transaction ends."""
    _lock()
    target = Target.objects.filter(id=number).first()
    if target is None:
        raise TargetNotFound(f"there is no target {number}")
    if target.end < day_of(clock.now()):
        raise TargetPeriodOver(f"the period ended on {target.end}")
    if level_of(target) is None:
        raise TargetWithdrawn("it was withdrawn: set it anew")
    return target


def _add(action: Action, target: Target, value: int | None, why: str, viewer: Viewer, by: Actor) -> None:
    places = PLACES[METRIC[target.metric].unit]
    before = level_of(target)
    TargetChange.objects.create(target=target, value=value, why=why, by_id=viewer.user_id, at=clock.now())
    record(
        action,
        by=by,
        object_kind="target",
        object_id=target.id,
        before={"value": text(before, places)},
        after={"metric": target.metric, "start": target.start.isoformat(), "value": text(value, places)},
    )
