"""What a rule reads: the figures of each day, from the same lattice and by the same comparison as every report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from assets.alerts.conditions import faults
from assets.alerts.judging import Reading, Terms
from assets.alerts.kinds import OF_METRIC, ChangeDirection, RuleKind, Window
from assets.alerts.limits import LIMITS
from assets.alerts.models import AlertRule
from assets.anomalies.models import OddDay, OddNight
from assets.common.days import ONE_DAY, day_of, next_day, previous_day, start_of
from assets.common.row_scope import Scope
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.figures import ComparedSeries
from assets.reports.queries.parameters import Reader
from assets.reports.queries.periods import Baseline, Grain, next_period, start_of_period
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.questions import MetricsParams
from assets.reports.queries.runner import run
from assets.reports.queries.snapshot import snapshot
from assets.reports.rollups import read_state

DAYS_OF_WEEK = 7
TENTHS = 10


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`. As a question they go up to `asked_last`: that of a month under way goes on."""

    first: date
    last: date
    asked_last: date


def last_complete_day(at: datetime) -> date | None:
    """The last day that is over and of which every fact is counted, sealed or not; None before there is any."""
    watermark = read_state().watermark
    return None if watermark is None else previous_day(day_of(min(watermark, at)))


def last_odd_night(at: datetime) -> date | None:
    """The last day on which odd figures were looked for; None before there is any."""
    nights = OddNight.objects.filter(at__lte=at).order_by("-day")
    return nights.values_list("day", flat=True).first()


def days_to_judge(rule: AlertRule, at: datetime) -> Sequence[date]:
    """The complete days that a rule of a metric was not judged on yet, oldest first."""
    last = last_complete_day(at) if rule.kind != RuleKind.ODD else last_odd_night(at)
    if last is None:
        return []
    first = max(next_day(rule.judged_day), last - timedelta(days=LIMITS.behind_days - 1))
    return [first + timedelta(days=place) for place in range((last - first).days + 1)]


def terms_of(rule: AlertRule) -> Terms:
    """The rule's terms, in what its readings compare: for `below` all is turned round."""
    kind = RuleKind(rule.kind)
    level, clear = rule.level, rule.clear
    if kind is RuleKind.BELOW:
        level, clear = -(level or 0), None if clear is None else -clear
    elif kind is RuleKind.NO_DATA:
        # So many days in a row are enough; a day with a fact ends it.
        level, clear = (level or 1) - 1, 0
    elif kind is RuleKind.ODD or kind not in OF_METRIC:
        level, clear = 0, 0
    level = level or 0
    return Terms(
        level=level,
        clear=level if clear is None else clear,
        cool_down=timedelta(hours=rule.cool_down_hours),
        once=not rule.repeated,
    )


def read_days(rule: AlertRule, days: Sequence[date]) -> list[Reading]:
    """A reading of each day, all from one view of the rollups. Raises QueryError."""
    if rule.kind == RuleKind.ODD:
        return _read_odd(rule, days)
    with snapshot(Scope.ALL):
        return [_read_day(rule, day) for day in days]


def read_system(rule: AlertRule, at: datetime) -> Reading:
    """What the system knows at a moment: how many things of the rule's kind are at fault."""
    count = faults(RuleKind(rule.kind), at)
    return Reading(at=at, excess=count, value=count)


def query_of(rule: AlertRule, day: date) -> ReportQuery:
    """The question for the rule's figure of one day, beside what it is fairly compared with. Raises QueryError."""
    span = span_of(rule, day)
    today = next_day(day)
    parameters = {
        **rule.query,
        "metric": [rule.metric or ""],
        "to": [day.isoformat()],
        "from": [day.isoformat()],
    }
    query = MetricsParams.parse(parameters, Reader(today, Scope.ALL)).query
    return replace(
        query,
        question=Question.CONTRIBUTIONS,
        compare=Baseline.PREVIOUS,
        first=span.first,
        last=span.asked_last,
        asked_last=span.asked_last,
    )


def span_of(rule: AlertRule, day: date) -> Span:
    """The days of the figure that a rule has on a day."""
    window = Window(rule.window)
    if window is Window.DAY:
        return Span(day, day, day)
    if window is Window.WEEK:
        return Span(day - timedelta(days=DAYS_OF_WEEK - 1), day, day)
    calendar = MetricsParams.model_fields["calendar"].default
    names = rule.query.get("calendar")
    if names:
        calendar = type(calendar)(names[0])
    first = start_of_period(day, Grain.MONTH, calendar)
    is_last = next_day(day) == next_period(first, Grain.MONTH, calendar)
    # Up to "today" it is compared with the same part of the month before; a whole month with a whole one.
    return Span(first, day, day if is_last else next_day(day))


def _read_day(rule: AlertRule, day: date) -> Reading:
    if rule.kind == RuleKind.NO_DATA:
        return _read_silence(rule, day)
    compared = _compared(query_of(rule, day))
    span = span_of(rule, day)
    change = _tenths(compared.change)
    return Reading(
        at=start_of(next_day(day)).astimezone(UTC),
        excess=_excess(rule, compared.total, change),
        first_day=span.first,
        last_day=span.last,
        value=compared.total,
        previous=compared.previous,
        change=change,
    )


def _read_silence(rule: AlertRule, day: date) -> Reading:
    """How many days in a row up to this one had no fact: not more than the rule needs."""
    length = rule.level or 1
    first = day - (length - 1) * ONE_DAY
    query = replace(query_of(rule, day), question=Question.METRICS, compare=None, grain=Grain.DAY)
    query = replace(query, first=first, last=day, asked_last=day)
    values = list(_compared(query).now.values) or [None] * length
    silent = next((place for place, value in enumerate(reversed(values)) if value), len(values))
    return Reading(
        at=start_of(next_day(day)).astimezone(UTC),
        excess=silent,
        first_day=day - (max(silent, 1) - 1) * ONE_DAY,
        last_day=day,
        value=values[-1],
    )


def _read_odd(rule: AlertRule, days: Sequence[date]) -> list[Reading]:
    """How many figures raised an alert on each day: of the rule's metric, or of any."""
    found = OddDay.objects.filter(day__in=list(days), alert=True)
    if rule.metric is not None:
        found = found.filter(metric=rule.metric)
    counts = Counter(found.values_list("day", flat=True))
    return [
        Reading(
            at=start_of(next_day(day)).astimezone(UTC),
            excess=counts[day],
            first_day=day,
            last_day=day,
            value=counts[day],
        )
        for day in days
    ]


def _compared(query: ReportQuery) -> ComparedSeries:
    (metric,) = query.declared()
    with run(query) as step:
        (whole,) = step.compare(step.calculate((metric,)), metric)
    return whole


def _excess(rule: AlertRule, value: int | None, change: int | None) -> int | None:
    kind = RuleKind(rule.kind)
    if kind is RuleKind.CHANGE:
        if change is None:
            return None
        return {
            ChangeDirection.UP: change,
            ChangeDirection.DOWN: -change,
            ChangeDirection.EITHER: abs(change),
        }[ChangeDirection(rule.direction or ChangeDirection.EITHER)]
    if value is None:
        return None
    return -value if kind is RuleKind.BELOW else value


def _tenths(change: Change) -> int | None:
    """The change in tenths of a percent or point; None from zero, of which there is no percentage."""
    if change.value is None or change.kind not in (ChangeKind.PERCENT, ChangeKind.POINTS):
        return None
    return int(Decimal(change.value) * TENTHS)
