"""Sending a notice by mail: each step is stored before it is taken, so that a crash is no second mail.

A mail that was handed to the server without a result is never sent again.
"""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from assets.access.masking import mask_email
from assets.alerts.errors import RecipientWithoutAddress
from assets.alerts.kinds import AlertChannel, RuleKind
from assets.alerts.limits import FIRST_PAUSE, LIMITS, SEND_TIMEOUT
from assets.alerts.mail import compose
from assets.alerts.models import AlertNotice, NoticeState
from assets.alerts.recipients import refusal_of
from assets.audit import SYSTEM, Action, Outcome, record
from assets.common.mail import MailRefused, MailServerAway, OutcomeUnknown, connect, post

log = logging.getLogger(__name__)


def due_notices(at: datetime) -> list[int]:
    """The ids of the mails that are due now."""
    return list(_due(at).order_by("next_at", "id").values_list("id", flat=True))


def deliver(number: int, at: datetime) -> None:
    """Send a mail, if it is due, under the rights that its recipient has now. Failures are stored on it."""
    notice = _claim(number, at)
    if notice is None:
        return
    try:
        _send(notice, at)
    except OutcomeUnknown as unknown:
        _finish(notice, NoticeState.UNKNOWN, unknown.code)
    except MailRefused as refused:
        if refused.permanent:
            _finish(notice, NoticeState.FAILED, refused.code)
        else:
            _retry(notice, refused.code, at)
    except MailServerAway as away:
        _retry(notice, away.code, at)
    except Exception:
        log.exception("alert notice %s was not sent", number)
        _finish(notice, NoticeState.UNKNOWN, "internal_error")


def recover_lost(at: datetime) -> None:
    """A mail that a dead worker was sending has an unknown outcome: it is never sent again."""
    for lost in AlertNotice.objects.filter(state=NoticeState.SENDING, started_at__lt=at - SEND_TIMEOUT):
        _finish(lost, NoticeState.UNKNOWN, OutcomeUnknown.code)


def _due(at: datetime) -> QuerySet[AlertNotice]:
    return AlertNotice.objects.filter(channel=AlertChannel.EMAIL, state=NoticeState.WAITING, next_at__lte=at)


@transaction.atomic
def _claim(number: int, at: datetime) -> AlertNotice | None:
    locked = (
        _due(at)
        .select_for_update(of=("self",))
        .select_related("episode__rule", "user")
        .defer("user__password")
    )
    notice = locked.filter(id=number).first()
    if notice is None:
        return None
    notice.state, notice.started_at = NoticeState.SENDING, at
    notice.attempts += 1
    notice.save(update_fields=["state", "started_at", "attempts"])
    return notice


def _send(notice: AlertNotice, at: datetime) -> None:
    """Raises MailServerAway, MailRefused, OutcomeUnknown."""
    user = notice.user
    assert user is not None
    refusal = refusal_of(user, RuleKind(notice.episode.rule.kind))
    if not refusal and user.email is None:
        refusal = RecipientWithoutAddress.code
    if refusal:
        _finish(notice, NoticeState.REFUSED, refusal)
        return
    backend = connect()
    post(compose(notice, str(user.email)), backend)
    _finish(notice, NoticeState.SENT, "", sent_at=at, address=mask_email(user.email) or "")


def _retry(notice: AlertNotice, outcome: str, at: datetime) -> None:
    """Try again later with exponential back-off; after the last attempt it has failed."""
    if notice.attempts >= LIMITS.attempts:
        _finish(notice, NoticeState.FAILED, outcome)
        return
    pause = FIRST_PAUSE * 2 ** (notice.attempts - 1)
    _move(notice, state=NoticeState.WAITING, outcome=outcome, next_at=at + pause)


@transaction.atomic
def _finish(notice: AlertNotice, state: NoticeState, outcome: str, **more: Any) -> None:
    if not _move(notice, state=state, outcome=outcome, **more):
        return
    record(
        Action.ALERT_SENT,
        by=SYSTEM,
        object_kind="alert_rule",
        object_id=notice.episode.rule_id,
        outcome=OUTCOMES[state],
        reason=outcome,
        after={
            "episode": notice.episode_id,
            "notice": notice.id,
            "recipient": notice.user_id,
            "channel": notice.channel,
            "state": state.value,
        },
    )


OUTCOMES = {
    NoticeState.SENT: Outcome.DONE,
    NoticeState.REFUSED: Outcome.REFUSED,
    NoticeState.FAILED: Outcome.FAILED,
    NoticeState.UNKNOWN: Outcome.FAILED,
}


def _move(notice: AlertNotice, **values: Any) -> bool:
    """Change the state. Returns whether this attempt still owned it: no other worker has claimed it since."""
    own = AlertNotice.objects.filter(id=notice.id, attempts=notice.attempts, state=NoticeState.SENDING)
    return bool(own.update(**values))
