"""Sending once: each step is put down before it is taken, so that whoever finds it knows what may have happened.

A mail that was handed over and of which nothing was heard is never handed over again by itself.
"""

import logging
from datetime import datetime
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet

from assets.access.errors import Forbidden, SecondFactorRequired
from assets.access.masking import mask_email
from assets.accounts.models import User
from assets.audit import SYSTEM, Action, Outcome, record
from assets.common import clock
from assets.common.errors import Refused
from assets.exports.errors import WorkerLost
from assets.schedules.errors import FileFailed, MailRefused, NoAddress, OutcomeUnknown
from assets.schedules.files import File, make
from assets.schedules.limits import FIRST_PAUSE, LIMITS, MAKING_AT_MOST, SENDING_AT_MOST
from assets.schedules.mail import compose, connect, post
from assets.schedules.models import Sending, SendingState

NEVER_AGAIN = (Forbidden, SecondFactorRequired, NoAddress)
"""Time alone does not mend these: nothing is sent."""

LOST_RIGHTS = (Forbidden.code, SecondFactorRequired.code)
"""How an export says so that was refused while it was made."""

log = logging.getLogger(__name__)


def deliver(number: int, job: int | None = None) -> None:
    """Make and send it, if it is to be sent now. What goes wrong is told in the register."""
    sending = _claim(number)
    if sending is None:
        return
    try:
        _hand_over(sending, *_prepare(sending, job))
    except OutcomeUnknown as unknown:
        _finish(sending, SendingState.UNKNOWN, unknown.code)
    except NEVER_AGAIN as refusal:
        _finish(sending, SendingState.REFUSED, refusal.code)
    except FileFailed as failed:
        if str(failed) in LOST_RIGHTS:
            _finish(sending, SendingState.REFUSED, str(failed))
        else:
            _again(sending, str(failed))
    except MailRefused as refused:
        if refused.for_good:
            _finish(sending, SendingState.FAILED, refused.code)
        else:
            _again(sending, refused.code)
    except Refused as refusal:
        _again(sending, refusal.code)
    except Exception:
        log.exception("sending %s was not sent", number)
        _again(sending, "internal_error")


def waiting(at: datetime) -> list[int]:
    """What is to be sent now."""
    return list(_waiting(at).order_by("next_at", "id").values_list("id", flat=True))


def look_after(at: datetime) -> None:
    """What a worker left when it died: the file is made again; a mail that was handed over is told as unknown."""
    for left in Sending.objects.filter(state=SendingState.MAKING, started_at__lt=at - MAKING_AT_MOST):
        _again(left, WorkerLost.code)
    for lost in Sending.objects.filter(state=SendingState.SENDING, started_at__lt=at - SENDING_AT_MOST):
        _finish(lost, SendingState.UNKNOWN, OutcomeUnknown.code)


def _waiting(at: datetime) -> QuerySet[Sending]:
    """What is paused waits on, tests excepted."""
    found = Sending.objects.filter(state=SendingState.QUEUED, next_at__lte=at, schedule__deleted_at=None)
    return found.exclude(test=False, schedule__paused_at__isnull=False)


@transaction.atomic
def _claim(number: int) -> Sending | None:
    at = clock.now()
    held = _waiting(at).select_for_update(of=("self",)).select_related("schedule", "export")
    sending = held.filter(id=number).first()
    if sending is None:
        return None
    sending.state, sending.started_at = SendingState.MAKING, at
    sending.attempts += 1
    sending.save(update_fields=["state", "started_at", "attempts"])
    return sending


def _prepare(sending: Sending, job: int | None) -> tuple[File, EmailMessage, str]:
    """The file and its mail, and to whom as the register tells it. Raises what making raises, NoAddress."""
    file = make(sending, at=clock.now(), job=job, attached=LIMITS.attached)
    address = User.objects.values_list("email", flat=True).get(id=sending.schedule.owner_id)
    if address is None:
        raise NoAddress("the owner has no address")
    return file, compose(sending, file, address), mask_email(address) or ""


def _hand_over(sending: Sending, file: File, mail: EmailMessage, recipient: str) -> None:
    """Give the mail to the server, and put down that it took it. Raises MailServerAway, MailRefused, OutcomeUnknown."""
    way = connect()
    handing_over = _move(
        sending,
        SendingState.MAKING,
        state=SendingState.SENDING,
        started_at=clock.now(),
        recipient=recipient,
        export=file.export,
        name=file.name,
        rows=file.rows,
        size=file.size,
        digest=file.digest,
        attached=file.content is not None,
    )
    if not handing_over:
        way.close()
        return
    post(mail, way)
    _finish(sending, SendingState.SENT, "", sent_at=clock.now())


def _again(sending: Sending, outcome: str) -> None:
    """Try once more after a while, which grows; after the last attempt it has failed."""
    if sending.attempts >= LIMITS.attempts:
        _finish(sending, SendingState.FAILED, outcome)
        return
    pause = FIRST_PAUSE * 2 ** (sending.attempts - 1)
    _move(
        sending,
        SendingState.MAKING,
        SendingState.SENDING,
        state=SendingState.QUEUED,
        outcome=outcome,
        next_at=clock.now() + pause,
    )


@transaction.atomic
def _finish(sending: Sending, state: SendingState, outcome: str, **more: Any) -> None:
    """Put down how it ended. That it was sent is heard also of one that was given up already."""
    known = (SendingState.MAKING, SendingState.SENDING)
    if state is SendingState.SENT:
        known = (SendingState.SENDING, SendingState.UNKNOWN)
    if not _move(sending, *known, state=state, outcome=outcome, **more):
        return
    sending.refresh_from_db()
    record(
        Action.REPORT_SENT,
        by=SYSTEM,
        object_kind="schedule",
        object_id=sending.schedule_id,
        outcome=OUTCOMES[state],
        reason=outcome,
        after={
            "sending": sending.id,
            "state": state.value,
            "owner": sending.schedule.owner_id,
            "from": sending.first_day.isoformat(),
            "to": sending.last_day.isoformat(),
            "test": sending.test,
            "rows": sending.rows,
            "sha256": sending.digest or None,
        },
    )


OUTCOMES = {
    SendingState.SENT: Outcome.DONE,
    SendingState.REFUSED: Outcome.REFUSED,
    SendingState.FAILED: Outcome.FAILED,
    SendingState.UNKNOWN: Outcome.FAILED,
}


def _move(sending: Sending, *known: SendingState, **values: Any) -> bool:
    """Whether it was ours to move: no other worker has begun it since, and it is still where it was left."""
    mine = Sending.objects.filter(id=sending.id, attempts=sending.attempts, state__in=known)
    return bool(mine.update(**values))
