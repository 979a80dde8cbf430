"""Reading rules, their history, and the viewer's bell."""

from collections.abc import Mapping

from django.db.models import QuerySet

from assets.access.viewer import Viewer
from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.alerts.errors import AlertRuleNotFound
from assets.alerts.judging import Reading
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
from assets.alerts.limits import LIMITS
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRule, NoticeState
from assets.alerts.recipients import READERS, candidates
from assets.alerts.schemas import (
    AlertEpisodeOut,
    AlertFigure,
    AlertHistory,
    AlertKind,
    AlertLimits,
    AlertNoticeOut,
    AlertPageParams,
    AlertPerson,
    AlertPreview,
    AlertRuleOut,
    AlertRules,
    Bell,
    BellNotice,
    PreviewedEpisode,
    WholeEpisode,
)
from assets.alerts.services.rules import WouldHaveFired
from assets.common import clock
from assets.common.cursors import read_cursor, write_cursor
from assets.common.money import exponent
from assets.common.row_scope import row_scope
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.registry import METRIC, Unit

HISTORY, BELL = "alert_history", "alert_bell"


def list_rules(viewer: Viewer) -> AlertRules:
    """Every rule of which the viewer may see what it is about, and what a rule can be made of."""
    kinds = [kind for kind in RuleKind if viewer.may(permission_of(kind))]
    with row_scope(viewer.scope, viewer.user_id):
        found = AlertRule.objects.filter(deleted_at=None, kind__in=kinds).order_by("id")
        rules = serialize_rules(list(found.select_related("created_by").defer("created_by__password")))
        people = [AlertPerson(id=one.id, name=one.name, role=Role(one.role)) for one in candidates()]
    return AlertRules(
        rules=rules,
        kinds=[AlertKind(kind=kind, threshold=threshold_of(kind)) for kind in kinds],
        people=people,
        roles=list(READERS),
        may_write=viewer.may(Permission.ALERTS_WRITE),
        limits=AlertLimits(
            rules=LIMITS.rules,
            tests_an_hour=LIMITS.tests_an_hour,
            preview_days=LIMITS.preview_days,
            cool_down_hours=LIMITS.cool_down_hours,
            no_data_days=LIMITS.no_data_days,
        ),
    )


def get_rule(viewer: Viewer, number: int) -> AlertRuleOut:
    """One rule. Raises AlertRuleNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        (rule,) = serialize_rules([_visible(viewer, number)])
    return rule


def position_of(question: str, params: AlertPageParams) -> int | None:
    """The last id of the page before; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(question, params.cursor)
    return int(number)


def list_history(viewer: Viewer, number: int, params: AlertPageParams, before: int | None) -> AlertHistory:
    """A page of what a rule found, newest first, with what was sent to whom. Raises AlertRuleNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        rule = _visible(viewer, number)
        found = AlertEpisode.objects.filter(rule=rule).order_by("-id")
        if before is not None:
            found = found.filter(id__lt=before)
        page = list(found[: params.limit + 1])
        shown = page[: params.limit]
        notices = AlertNotice.objects.filter(episode__in=shown).select_related("user").defer("user__password")
        by_episode: dict[int, list[AlertNoticeOut]] = {}
        for notice in notices.order_by("id"):
            by_episode.setdefault(notice.episode_id, []).append(_notice(notice))
        episodes = [
            WholeEpisode(**serialize_episode(rule, one).model_dump(), notices=by_episode.get(one.id, []))
            for one in shown
        ]
    return AlertHistory(
        episodes=episodes,
        next=write_cursor(HISTORY, (shown[-1].id,)) if len(page) > params.limit else None,
    )


def bell_of(viewer: Viewer) -> QuerySet[AlertNotice]:
    """The notices of a viewer's bell, of what the viewer may see now."""
    kinds = [kind for kind in RuleKind if viewer.may(permission_of(kind))]
    return AlertNotice.objects.filter(
        user_id=viewer.user_id,
        channel=AlertChannel.BELL,
        state=NoticeState.SENT,
        episode__rule__kind__in=kinds,
    )


def get_bell(viewer: Viewer, params: AlertPageParams, before: int | None) -> Bell:
    """A page of the viewer's bell."""
    with row_scope(viewer.scope, viewer.user_id):
        every = bell_of(viewer)
        unread = every.filter(read_at=None).count()
        found = every.select_related("episode__rule").order_by("-id")
        if before is not None:
            found = found.filter(id__lt=before)
        page = list(found[: params.limit + 1])
    shown = page[: params.limit]
    return Bell(
        unread=unread,
        notices=[_bell_notice(one) for one in shown],
        next=write_cursor(BELL, (shown[-1].id,)) if len(page) > params.limit else None,
    )


def serialize_rules(rules: list[AlertRule]) -> list[AlertRuleOut]:
    """Rules as the API returns them, with the newest episode of each."""
    numbers = [rule.id for rule in rules]
    newest = (
        AlertEpisode.objects.filter(rule__in=numbers, test=False).order_by("rule", "-id").distinct("rule")
    )
    last = {episode.rule_id: episode for episode in newest}
    return [_rule(rule, last.get(rule.id)) for rule in rules]


def serialize_episode(rule: AlertRule, episode: AlertEpisode) -> AlertEpisodeOut:
    """An episode as the API returns it."""
    return AlertEpisodeOut(
        id=episode.id,
        test=episode.test,
        muted=episode.muted,
        began_at=episode.began_at,
        ended_at=episode.ended_at,
        figure=_figure(_counted(rule), episode),
    )


def serialize_preview(metric: str | None, found: WouldHaveFired) -> AlertPreview:
    """A preview as the API returns it."""
    return AlertPreview(
        first=found.first,
        last=found.last,
        count=len(found.episodes),
        episodes=[
            PreviewedEpisode(began_at=reading.at, ended_at=ended_at, figure=_figure(metric, reading))
            for reading, ended_at in found.episodes
        ],
    )


def _visible(viewer: Viewer, number: int) -> AlertRule:
    found = AlertRule.objects.filter(id=number, deleted_at=None)
    rule = found.select_related("created_by").defer("created_by__password").first()
    if rule is None or not viewer.may(permission_of(RuleKind(rule.kind))):
        raise AlertRuleNotFound(f"there is no alert rule {number}")
    return rule


def _rule(rule: AlertRule, last: AlertEpisode | None) -> AlertRuleOut:
    kind = RuleKind(rule.kind)
    named = list(rule.recipients.order_by("id").values_list("user_id", "role"))
    return AlertRuleOut(
        id=rule.id,
        name=rule.name,
        kind=kind,
        metric=rule.metric,
        unit=_unit(rule.metric),
        currency=_currency(rule.query),
        exponent=_exponent(rule.query),
        query=rule.query,
        window=Window(rule.window),
        direction=None if rule.direction is None else ChangeDirection(rule.direction),
        level=_level(rule, rule.level),
        clear=_level(rule, rule.clear),
        cool_down_hours=rule.cool_down_hours,
        repeated=rule.repeated,
        quiet_from=None if rule.quiet_from is None else f"{rule.quiet_from:%H:%M}",
        quiet_to=None if rule.quiet_to is None else f"{rule.quiet_to:%H:%M}",
        channels=[AlertChannel(channel) for channel in rule.channels],
        people=[user for user, _ in named if user is not None],
        roles=[Role(role) for _, role in named if role is not None],
        created_by=rule.created_by.name,
        created_at=rule.created_at,
        muted_until=rule.muted_until if rule.is_muted(clock.now()) else None,
        judged_day=rule.judged_day if kind in OF_METRIC else None,
        fault=rule.fault or None,
        last=None if last is None else serialize_episode(rule, last),
    )


def _notice(notice: AlertNotice) -> AlertNoticeOut:
    state = NoticeState(notice.state)
    return AlertNoticeOut(
        id=notice.id,
        recipient=None if notice.user is None else notice.user.name,
        channel=AlertChannel(notice.channel),
        state=state,
        outcome=notice.outcome or None,
        next_at=notice.next_at if state is NoticeState.WAITING else None,
        sent_at=notice.sent_at,
        read_at=notice.read_at,
    )


def _bell_notice(notice: AlertNotice) -> BellNotice:
    episode = notice.episode
    rule = episode.rule
    kind = RuleKind(rule.kind)
    return BellNotice(
        id=notice.id,
        rule=rule.id,
        name=rule.name,
        kind=kind,
        metric=rule.metric,
        unit=_unit(rule.metric),
        currency=_currency(rule.query),
        exponent=_exponent(rule.query),
        level=_level(rule, rule.level),
        test=episode.test,
        at=episode.decided_at,
        ended_at=None if episode.test else episode.ended_at,
        read=notice.read_at is not None,
        figure=_figure(_counted(rule), episode),
    )


def _counted(rule: AlertRule) -> str | None:
    """The metric of the rule's figures; None where they count things."""
    return None if rule.kind == RuleKind.ODD else rule.metric


def _figure(metric: str | None, found: AlertEpisode | Reading) -> AlertFigure:
    places = _places(metric)
    return AlertFigure(
        first_day=found.first_day,
        last_day=found.last_day,
        value=text(found.value, places),
        previous=text(found.previous, places),
        change=text(found.change, 1),
    )


def _level(rule: AlertRule, level: int | None) -> str | None:
    places = {Threshold.CHANGE: 1, Threshold.FIGURE: _places(rule.metric)}
    return text(level, places.get(threshold_of(RuleKind(rule.kind)), 0))


def _unit(metric: str | None) -> Unit | None:
    return METRIC[metric].unit if metric in METRIC else None


def _places(metric: str | None) -> int:
    return PLACES[METRIC[metric].unit] if metric in METRIC else 0


def _exponent(query: Mapping[str, list[str]]) -> int | None:
    currency = _currency(query)
    return None if currency is None else exponent(currency)


def _currency(query: Mapping[str, list[str]]) -> str | None:
    return next(iter(query.get("convert_to") or query.get("currency") or ()), None)
