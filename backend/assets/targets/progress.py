"""How far a target is: what has come by the days that are over, and what is expected of the rest."""

from dataclasses import replace
from datetime import date

from assets.common.days import previous_day
from assets.common.row_scope import Scope
from assets.forecast.outlook import Outlook, get_outlook
from assets.reports.metrics.decimals import PLACES, quotient, text
from assets.reports.metrics.registry import METRIC, Better
from assets.reports.queries.parameters import Parameters, Reader
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.questions import MetricsParams
from assets.reports.queries.runner import run
from assets.targets.models import Target
from assets.targets.schemas import TargetProgress, TargetState

WHOLE = 100
"""A chance is in percent."""


def parse_query(metric: str, parameters: Parameters, today: date) -> ReportQuery:
    """The question for a metric's figures, filtered by some parameters, of one day. Raises QueryError."""
    day = [today.isoformat()]
    given = {**parameters, "metric": [metric], "from": day, "to": day}
    return MetricsParams.parse(given, Reader(today, Scope.ALL)).query


def query_of(target: Target, today: date) -> ReportQuery:
    """The question for the figure of a target's whole period. Raises QueryError."""
    return replace(
        parse_query(target.metric, target.query, today),
        question=Question.CONTRIBUTIONS,
        first=target.start,
        last=min(target.end, today),
        asked_last=target.end,
        calendar=CalendarName(target.calendar),
        grain=Grain(target.grain),
    )


def is_at_most(metric: str) -> bool:
    """Whether a target of the metric is reached by not passing it."""
    return METRIC[metric].better is Better.LESS


def state_of(target: Target, today: date) -> TargetState:
    """Where a day is: before, in or after the period."""
    if today < target.start:
        return TargetState.UPCOMING
    return TargetState.RUNNING if today <= target.end else TargetState.OVER


def read_figure(query: ReportQuery, last: date) -> int | None:
    """The figure of the question's first day up to `last`, in the smallest steps of its unit."""
    (metric,) = query.declared()
    up_to_then = replace(query, last=last, asked_last=last, compare=None)
    with run(up_to_then) as step:
        (found,) = step.compare(step.calculate((metric,)), metric)
    return found.total


def get_chance(target: Target, level: int, today: date) -> int | None:
    """How likely it is in percent that a target of `level` is reached; None where it is not said. Raises QueryError."""
    return get_outlook(query_of(target, today), level, at_most=is_at_most(target.metric)).chance


def get_progress(target: Target, level: int, today: date) -> TargetProgress:
    """How far a target of `level` is on a day. Raises QueryError."""
    query = query_of(target, today)
    at_most = is_at_most(target.metric)
    through = min(target.end, previous_day(today))
    begun = through >= target.start
    value = read_figure(query, through) if begun else None
    is_over = state_of(target, today) is TargetState.OVER
    outlook = Outlook() if is_over else get_outlook(query, level, at_most=at_most)
    days = (target.end - target.start).days + 1
    over = (through - target.start).days + 1 if begun else 0
    places = PLACES[METRIC[target.metric].unit]
    return TargetProgress(
        through=through if begun else None,
        value=text(value, places),
        way=None if value is None else quotient(value, level),
        days=days,
        days_over=over,
        time=quotient(over, days) or "0",
        reached=_is_reached(value, level, at_most=at_most) if is_over else None,
        expected=text(outlook.expected, places),
        lower_80=text(outlook.lower_80, places),
        upper_80=text(outlook.upper_80, places),
        chance=None if outlook.chance is None else quotient(outlook.chance, WHOLE),
        no_chance=outlook.no_chance,
        run=outlook.run.id if outlook.run else None,
    )


def _is_reached(value: int | None, level: int, *, at_most: bool) -> bool | None:
    if value is None:
        return None
    return value <= level if at_most else value >= level
