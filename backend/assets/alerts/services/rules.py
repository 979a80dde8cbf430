"""Making, changing, muting, testing and deleting rules; what one would have found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from django.db import connection, transaction

from assets.access.needs import demand
from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.accounts.models import Role
from assets.alerts.errors import (
    AlertRuleNotFound,
    BadAlertRule,
    TooManyAlertRules,
    TooManyAlertTests,
    UnknownAlertRecipient,
)
from assets.alerts.judging import Move, Reading, RuleState, judge_all
from assets.alerts.kinds import (
    OF_METRIC,
    AlertChannel,
    ChangeDirection,
    RuleKind,
    Threshold,
    Window,
    permission_of,
    threshold_of,
)
from assets.alerts.limits import HOUR, LIMITS
from assets.alerts.models import AlertEpisode, AlertRecipient, AlertRule, NoticeState
from assets.alerts.readings import last_complete_day, last_odd_night, query_of, read_days, terms_of
from assets.alerts.recipients import READERS, candidates
from assets.alerts.services.deciding import write_notices
from assets.alerts.tasks import enqueue_notice
from assets.audit import Action, Actor, record
from assets.common import clock
from assets.common.days import day_of, previous_day
from assets.common.row_scope import Scope, row_scope
from assets.reports.metrics.decimals import PLACES
from assets.reports.metrics.registry import METRIC, Kind, Unit
from assets.reports.queries.questions import check_metric

Query = Mapping[str, Sequence[str]]

LOCK_RULES = "SELECT pg_advisory_xact_lock(hashtext('alert_rules'))"

DAYS = ("from", "to", "metric", "grain", "compare", "split", "top")
"""Parameters that the rule itself sets."""


@dataclass(frozen=True, kw_only=True)
class RuleSpec:
    """A rule as somebody gives it. `level` and `clear` are in units: of the metric, percent, points or days."""

    name: str
    kind: RuleKind
    metric: str | None
    query: Query
    window: Window
    direction: ChangeDirection | None
    level: Decimal | None
    clear: Decimal | None
    cool_down_hours: int
    repeated: bool
    quiet_from: time | None
    quiet_to: time | None
    channels: Sequence[AlertChannel]
    people: Sequence[int]
    roles: Sequence[Role]


@dataclass(frozen=True)
class WouldHaveFired:
    """What a rule would have found on some days: the readings with which episodes began, and where they ended."""

    first: date
    last: date
    episodes: Sequence[tuple[Reading, datetime | None]]


def create_rule(viewer: Viewer, spec: RuleSpec, by: Actor) -> AlertRule:
    """Make a rule. It is judged from the first day that is complete after this moment.

    Raises what its query is refused with, BadAlertRule, UnknownAlertRecipient, TooManyAlertRules, Forbidden.
    """
    at = clock.now()
    rule = _rule_of(viewer, spec, at)
    with row_scope(viewer.scope, viewer.user_id):
        with connection.cursor() as cursor:
            cursor.execute(LOCK_RULES)
        if AlertRule.objects.filter(deleted_at=None).count() >= LIMITS.rules:
            raise TooManyAlertRules
        rule.created_by_id, rule.created_at = viewer.user_id, at
        rule.save()
        _set_recipients(rule, spec)
        _record(Action.ALERT_RULE_MADE, rule, by)
    return rule


def change_rule(viewer: Viewer, number: int, spec: RuleSpec, by: Actor) -> AlertRule:
    """Replace a rule. An episode that is under way is over with it: the new rule begins anew.

    Raises what making one does, AlertRuleNotFound.
    """
    at = clock.now()
    given = _rule_of(viewer, spec, at)
    with row_scope(viewer.scope, viewer.user_id):
        rule = _locked(number)
        demand(viewer, permission_of(RuleKind(rule.kind)))
        given.id, given.created_by_id, given.created_at = rule.id, rule.created_by_id, rule.created_at
        given.muted_until = rule.muted_until
        given.save(force_update=True)
        _end_episodes(given, at)
        given.recipients.all().delete()
        _set_recipients(given, spec)
        _record(Action.ALERT_RULE_CHANGED, given, by)
    return given


def mute_rule(viewer: Viewer, number: int, hours: int | None, by: Actor) -> AlertRule:
    """Alert nobody for some hours; None ends that. The history goes on. Raises AlertRuleNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        rule = _locked(number)
        rule.muted_until = None if hours is None else clock.now() + timedelta(hours=hours)
        rule.save(update_fields=["muted_until"])
        _record(Action.ALERT_RULE_MUTED, rule, by)
    return rule


def delete_rule(viewer: Viewer, number: int, by: Actor) -> None:
    """Judge a rule no more. Its history stays. Raises AlertRuleNotFound."""
    at = clock.now()
    with row_scope(viewer.scope, viewer.user_id):
        rule = _locked(number)
        rule.deleted_at = at
        rule.save(update_fields=["deleted_at"])
        _end_episodes(rule, at)
        _record(Action.ALERT_RULE_DELETED, rule, by)


def send_test(viewer: Viewer, number: int, by: Actor) -> AlertEpisode:
    """Send its notice to oneself alone, marked as a test, with the figure of the last day.

    Raises AlertRuleNotFound, TooManyAlertTests, Forbidden, QueryError.
    """
    at = clock.now()
    with row_scope(viewer.scope, viewer.user_id):
        rule = _locked(number)
        demand(viewer, permission_of(RuleKind(rule.kind)))
        lock_user(viewer.user_id)
        recent = AlertEpisode.objects.filter(
            test=True, decided_at__gt=at - HOUR, notices__user_id=viewer.user_id
        )
        if recent.distinct().count() >= LIMITS.tests_an_hour:
            raise TooManyAlertTests
        reading = _last_reading(rule, at)
        episode = AlertEpisode.objects.create(
            rule=rule,
            test=True,
            began_at=at,
            decided_at=at,
            ended_at=at,
            first_day=reading.first_day,
            last_day=reading.last_day,
            value=reading.value,
            previous=reading.previous,
            change=reading.change,
        )
        personal = [one for one in map(AlertChannel, rule.channels) if one is not AlertChannel.WEBHOOK]
        channels = personal or [AlertChannel.BELL]
        for notice in write_notices(episode, [(viewer.user_id, channel, "") for channel in channels], at):
            if notice.state == NoticeState.WAITING:
                transaction.on_commit(partial(enqueue_notice, notice.id), robust=True)
        _record(Action.ALERT_RULE_TESTED, rule, by)
    return episode


def preview_rule(viewer: Viewer, spec: RuleSpec) -> WouldHaveFired:
    """What a rule of a metric would have found in the last days, by the code that judges it from now on.

    Raises as making one does; BadAlertRule for a rule of the system, whose past is not stored.
    """
    rule = _rule_of(viewer, spec, clock.now())
    if spec.kind not in OF_METRIC:
        raise BadAlertRule("the past of the system is not stored", field="kind", allowed=[*OF_METRIC])
    with row_scope(viewer.scope, viewer.user_id):
        last = rule.judged_day
        days = [last - timedelta(days=back) for back in reversed(range(LIMITS.preview_days))]
        found: list[tuple[Reading, datetime | None]] = []
        for move, reading, _ in judge_all(terms_of(rule), RuleState(), read_days(rule, days)):
            if move is Move.BEGINS:
                found.append((reading, None))
            elif move is Move.ENDS:
                found[-1] = (found[-1][0], reading.at)
    return WouldHaveFired(days[0], last, found)


def _rule_of(viewer: Viewer, spec: RuleSpec, at: datetime) -> AlertRule:
    """The rule, not saved. Raises BadAlertRule, UnknownAlertRecipient, Forbidden, QueryError."""
    demand(viewer, permission_of(spec.kind))
    _check_spec(spec)
    _check_recipients(spec)
    of_metric = spec.kind in OF_METRIC
    rule = AlertRule(
        name=spec.name,
        kind=spec.kind,
        metric=spec.metric if of_metric else None,
        query={name: list(values) for name, values in spec.query.items()} if of_metric else {},
        window=spec.window if of_metric and spec.kind is not RuleKind.NO_DATA else Window.DAY,
        direction=spec.direction if spec.kind is RuleKind.CHANGE else None,
        level=_steps(spec, spec.level, "level"),
        clear=_steps(spec, spec.clear, "clear"),
        cool_down_hours=spec.cool_down_hours,
        repeated=spec.repeated,
        quiet_from=spec.quiet_from,
        quiet_to=spec.quiet_to,
        channels=[channel.value for channel in AlertChannel if channel in spec.channels],
        changed_at=at,
        armed_at=at,
        judged_day=(last_odd_night(at) if spec.kind is RuleKind.ODD else last_complete_day(at))
        or previous_day(day_of(at)),
    )
    terms = terms_of(rule)
    if terms.clear > terms.level:
        raise BadAlertRule("it would be clear before it is raised", field="clear")
    if of_metric and spec.kind is not RuleKind.ODD:
        with row_scope(viewer.scope, viewer.user_id):
            query_of(rule, rule.judged_day)
            read_days(rule, [rule.judged_day])
    return rule


def _check_spec(spec: RuleSpec) -> None:
    """Raises BadAlertRule, MissingMetric, UnknownMetric, MetricNotInScope."""
    if not spec.channels:
        raise BadAlertRule("it would be sent nowhere", field="channels", allowed=[*AlertChannel])
    if (spec.quiet_from is None) != (spec.quiet_to is None) or (
        spec.quiet_from is not None and spec.quiet_from == spec.quiet_to
    ):
        raise BadAlertRule("quiet hours have a beginning and another end", field="quiet_to")
    threshold = threshold_of(spec.kind)
    if (spec.level is None) is not (threshold is Threshold.NONE):
        raise BadAlertRule(
            f"a rule of the kind {spec.kind} has {'no' if spec.level else 'a'} level", field="level"
        )
    if spec.clear is not None and threshold in (Threshold.NONE, Threshold.DAYS):
        raise BadAlertRule(f"a rule of the kind {spec.kind} has no clear level", field="clear")
    if spec.kind is RuleKind.ODD:
        _check_odd(spec)
    elif threshold is not Threshold.NONE:
        _check_metric(spec)


def _check_odd(spec: RuleSpec) -> None:
    """Raises BadAlertRule, UnknownMetric."""
    if spec.metric is not None:
        check_metric(spec.metric, Scope.ALL)
    for name in spec.query:
        raise BadAlertRule("odd days are of a metric and all its members", field=f"query.{name}", allowed=[])


def _check_metric(spec: RuleSpec) -> None:
    """Raises BadAlertRule, UnknownMetric, MetricNotInScope."""
    if spec.metric is None:
        raise BadAlertRule("a rule of this kind is about a metric", field="metric", allowed=[*METRIC])
    check_metric(spec.metric, Scope.ALL)
    metric = METRIC[spec.metric]
    for name in DAYS:
        if name in spec.query:
            raise BadAlertRule("the rule itself sets the metric and the days", field=f"query.{name}")
    if metric.unit is Unit.MONEY and not (spec.query.get("currency") or spec.query.get("convert_to")):
        raise BadAlertRule("a rule on money names its currency", field="query.currency")
    if spec.kind is RuleKind.NO_DATA:
        if metric.kind is Kind.STOCK:
            flows = [one.slug for one in METRIC.values() if one.kind is not Kind.STOCK]
            raise BadAlertRule(
                f"{metric.slug} stands also on days without data", field="metric", allowed=flows
            )
        if spec.level is not None and not 1 <= spec.level <= LIMITS.no_data_days:
            raise BadAlertRule(f"from 1 to {LIMITS.no_data_days} days", field="level")
    if spec.kind is RuleKind.CHANGE:
        if spec.direction is None:
            raise BadAlertRule("which changes count", field="direction", allowed=[*ChangeDirection])
        if spec.level is not None and spec.level < 0:
            raise BadAlertRule("a change is given without its sign", field="level")


def _check_recipients(spec: RuleSpec) -> None:
    """Raises UnknownAlertRecipient, BadAlertRule."""
    if not spec.people and not spec.roles and set(spec.channels) != {AlertChannel.WEBHOOK}:
        raise BadAlertRule("nobody would be alerted", field="people")
    for role in spec.roles:
        if role not in READERS:
            raise UnknownAlertRecipient(f"the role {role} sees no alerts", field="roles")
    known = set(candidates().filter(id__in=list(spec.people)).values_list("id", flat=True))
    for person in spec.people:
        if person not in known:
            raise UnknownAlertRecipient(f"user {person} sees no alerts", field="people")


def _steps(spec: RuleSpec, value: Decimal | None, field: str) -> int | None:
    """A level in whole smallest steps. Raises BadAlertRule for one that is finer."""
    if value is None:
        return None
    threshold = threshold_of(spec.kind)
    if threshold is Threshold.CHANGE:
        places = 1
    elif threshold is Threshold.FIGURE and spec.metric is not None:
        places = PLACES[METRIC[spec.metric].unit]
    else:
        places = 0
    steps = value.scaleb(places)
    if steps != steps.to_integral_value():
        raise BadAlertRule(f"at most {places} decimals", field=field)
    return int(steps)


def _last_reading(rule: AlertRule, at: datetime) -> Reading:
    if rule.kind not in OF_METRIC:
        return Reading(at=at, excess=None)
    known = last_odd_night(at) if rule.kind == RuleKind.ODD else last_complete_day(at)
    last = known or previous_day(day_of(at))
    (reading,) = read_days(rule, [last])
    return reading


def _set_recipients(rule: AlertRule, spec: RuleSpec) -> None:
    people = [AlertRecipient(rule=rule, user_id=person) for person in dict.fromkeys(spec.people)]
    roles = [AlertRecipient(rule=rule, role=role.value) for role in dict.fromkeys(spec.roles)]
    AlertRecipient.objects.bulk_create([*people, *roles])


def _end_episodes(rule: AlertRule, at: datetime) -> None:
    AlertEpisode.objects.filter(rule=rule, test=False, ended_at=None).update(ended_at=at)


def _locked(number: int) -> AlertRule:
    found = AlertRule.objects.select_for_update().filter(id=number, deleted_at=None).first()
    if found is None:
        raise AlertRuleNotFound(f"there is no alert rule {number}")
    return found


def _record(action: Action, rule: AlertRule, by: Actor) -> None:
    people = [user for user in rule.recipients.values_list("user_id", flat=True) if user is not None]
    record(
        action,
        by=by,
        object_kind="alert_rule",
        object_id=rule.id,
        after={
            "kind": rule.kind,
            "metric": rule.metric,
            "level": rule.level,
            "channels": ", ".join(rule.channels),
            "people": len(people),
            "muted_until": None if rule.muted_until is None else rule.muted_until.isoformat(),
        },
    )
