"""Deciding: an episode, its notices and how far a rule is judged are written in one transaction.

A rule is locked while it is judged, and the database takes one open episode of a rule. So however many workers judge,
and wherever one of them dies, an episode has one notice for each recipient and channel. What was decided and not sent
is found by the sweep.
"""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.db.models import QuerySet

from assets.alerts.judging import Move, Reading, RuleState, judge_all
from assets.alerts.kinds import OF_METRIC, AlertChannel
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRule, NoticeState
from assets.alerts.quiet import release_at
from assets.alerts.readings import days_to_judge, read_days, read_system, terms_of
from assets.alerts.recipients import recipients_of
from assets.alerts.signals import bell_changed
from assets.audit import SYSTEM, Action, record
from assets.common.errors import Refused
from assets.webhooks.events import Event, EventType
from assets.webhooks.services.outbox import publish

log = logging.getLogger(__name__)


def judge_rules(at: datetime) -> None:
    """Judge every rule: those of metrics on each new day that is complete, those of the system as of this moment.

    A rule that cannot be judged holds up no other: its refusal is stored, and it is judged again the next time.
    """
    for rule in AlertRule.objects.filter(deleted_at=None).order_by("id"):
        try:
            judge_rule(rule, at)
            _store_fault(rule, "")
        except Refused as refused:
            _store_fault(rule, refused.code)
        except Exception:
            log.exception("alert rule %s was not judged", rule.id)
            _store_fault(rule, "internal_error")


def judge_rule(rule: AlertRule, at: datetime) -> None:
    """Judge one rule. Raises QueryError where its figure is refused."""
    if rule.kind not in OF_METRIC:
        _decide(rule, [read_system(rule, at)], at)
    elif days := days_to_judge(rule, at):
        _decide(rule, read_days(rule, days), at, through=days[-1])


@transaction.atomic
def _decide(rule: AlertRule, readings: Sequence[Reading], at: datetime, through: date | None = None) -> None:
    """Act on readings, unless the rule was changed, deleted or judged since they were made."""
    locked = AlertRule.objects.select_for_update().filter(id=rule.id, deleted_at=None).first()
    if locked is None or (locked.judged_day, locked.armed_at) != (rule.judged_day, rule.armed_at):
        return
    for move, reading, _ in judge_all(terms_of(locked), state_of(locked), readings):
        if move is Move.BEGINS:
            _begin(locked, reading, at)
        elif move is Move.ENDS:
            _open_episodes(locked).update(ended_at=reading.at)
    if through is not None:
        locked.judged_day = through
        locked.save(update_fields=["judged_day"])


def state_of(rule: AlertRule) -> RuleState:
    """Where a rule stands, by its episodes since it was last changed."""
    episodes = AlertEpisode.objects.filter(rule=rule, test=False, decided_at__gte=rule.armed_at)
    last = episodes.order_by("-id").first()
    if last is None:
        return RuleState()
    ended = episodes.exclude(ended_at=None).order_by("-ended_at").values_list("ended_at", flat=True).first()
    return RuleState(last.ended_at is None, ended, episodes.count())


def write_notices(
    episode: AlertEpisode, reached: Sequence[tuple[int | None, AlertChannel, str]], at: datetime
) -> list[AlertNotice]:
    """The notices of an episode: each to somebody, by a channel, or with the code of why it is not sent.

    The bell shows one at once, and muted ones never; a mail waits for the end of the quiet hours.
    """
    rule = episode.rule
    notices = [
        AlertNotice(
            episode=episode,
            user_id=user,
            channel=channel,
            state=_first_state(episode, channel, refusal),
            outcome=refusal,
            queued_at=at,
            next_at=at if episode.test else release_at(at, rule.quiet_from, rule.quiet_to),
            sent_at=at if channel is not AlertChannel.EMAIL and not refusal and not episode.muted else None,
        )
        for user, channel, refusal in reached
    ]
    AlertNotice.objects.bulk_create(notices)
    rung = {
        one.user_id for one in notices if one.channel == AlertChannel.BELL and one.state == NoticeState.SENT
    }
    ring({user for user in rung if user is not None})
    return notices


def ring(user_ids: set[int]) -> None:
    """Have open pages look at their bell, once the transaction is committed."""
    if user_ids:
        transaction.on_commit(partial(_send_bell, sorted(user_ids)), robust=True)


def _send_bell(user_ids: list[int]) -> None:
    bell_changed.send(AlertNotice, user_ids=user_ids)


def _begin(rule: AlertRule, reading: Reading, at: datetime) -> None:
    episode = AlertEpisode.objects.create(
        rule=rule,
        began_at=reading.at,
        decided_at=at,
        first_day=reading.first_day,
        last_day=reading.last_day,
        value=reading.value,
        previous=reading.previous,
        change=reading.change,
        muted=rule.is_muted(at),
    )
    channels = [AlertChannel(channel) for channel in rule.channels]
    personal = [channel for channel in channels if channel is not AlertChannel.WEBHOOK]
    reached: list[tuple[int | None, AlertChannel, str]] = [
        (one.user.id, channel, one.refusal) for one in recipients_of(rule) for channel in personal
    ]
    if AlertChannel.WEBHOOK in channels:
        reached.append((None, AlertChannel.WEBHOOK, ""))
        if not episode.muted:
            publish([_event(rule, episode)], at)
    write_notices(episode, reached, at)
    record(
        Action.ALERT_RAISED,
        by=SYSTEM,
        object_kind="alert_rule",
        object_id=rule.id,
        after={
            "episode": episode.id,
            "kind": rule.kind,
            "day": None if reading.last_day is None else reading.last_day.isoformat(),
            "muted": episode.muted,
            "notices": len(reached),
            "refused": sum(bool(refusal) for *_, refusal in reached),
        },
    )


def _event(rule: AlertRule, episode: AlertEpisode) -> Event:
    return Event(
        EventType.ALERT_RAISED,
        episode.began_at,
        {
            "rule": rule.id,
            "episode": episode.id,
            "kind": rule.kind,
            "metric": rule.metric,
            "day": episode.last_day,
        },
    )


def _first_state(episode: AlertEpisode, channel: AlertChannel, refusal: str) -> NoticeState:
    if refusal:
        return NoticeState.REFUSED
    if episode.muted:
        return NoticeState.MUTED
    return NoticeState.WAITING if channel is AlertChannel.EMAIL else NoticeState.SENT


def _open_episodes(rule: AlertRule) -> QuerySet[AlertEpisode]:
    return AlertEpisode.objects.filter(rule=rule, test=False, ended_at=None)


def _store_fault(rule: AlertRule, code: str) -> None:
    if rule.fault != code:
        AlertRule.objects.filter(id=rule.id).update(fault=code)
