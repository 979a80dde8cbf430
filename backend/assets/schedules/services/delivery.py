"""Sending once: each step is stored before it is taken, so that after a crash it is known what may have happened.

A mail that was handed to the server without a result is never sent again automatically.
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
from assets.common.mail import MailRefused, OutcomeUnknown, connect, post
from assets.exports.errors import WorkerLost
from assets.schedules.errors import FileFailed, NoAddress, OwnerInactive
from assets.schedules.limits import BUILD_TIMEOUT, FIRST_PAUSE, LIMITS, SEND_TIMEOUT
from assets.schedules.mail import compose
from assets.schedules.models import Schedule, Sending, SendingState
from assets.schedules.services.files import MailFile, build_file

PERMANENT = (Forbidden, SecondFactorRequired, OwnerInactive, NoAddress)
"""A retry cannot succeed: nothing is sent."""

LOST_RIGHTS = (Forbidden.code, SecondFactorRequired.code)
"""The same as failure codes of an export."""

log = logging.getLogger(__name__)


def deliver(number: int, job: int | None = None) -> None:
    """Build and send a mail, if it is due. Failures are stored on the sending."""
    sending = _claim(number)
    if sending is None:
        return
    try:
        _send(sending, *_prepare(sending, job))
    except OutcomeUnknown as unknown:
        _finish(sending, SendingState.UNKNOWN, unknown.code)
    except PERMANENT as refusal:
        _finish(sending, SendingState.REFUSED, refusal.code)
    except FileFailed as failed:
        if str(failed) in LOST_RIGHTS:
            _finish(sending, SendingState.REFUSED, str(failed))
        else:
            _retry(sending, str(failed))
    except MailRefused as refused:
        if refused.permanent:
            _finish(sending, SendingState.FAILED, refused.code)
        else:
            _retry(sending, refused.code)
    except Refused as refusal:
        _retry(sending, refusal.code)
    except Exception:
        log.exception("sending %s was not sent", number)
        _retry(sending, "internal_error")


def due_sendings(at: datetime) -> list[int]:
    """The ids of the sendings that are due now."""
    return list(_due(at).order_by("next_at", "id").values_list("id", flat=True))


def recover_lost(at: datetime) -> None:
    """Recover what dead workers left: building is retried; a mail that was being sent has an unknown outcome."""
    for building in Sending.objects.filter(state=SendingState.MAKING, started_at__lt=at - BUILD_TIMEOUT):
        _retry(building, WorkerLost.code)
    for lost in Sending.objects.filter(state=SendingState.SENDING, started_at__lt=at - SEND_TIMEOUT):
        _finish(lost, SendingState.UNKNOWN, OutcomeUnknown.code)


def _due(at: datetime) -> QuerySet[Sending]:
    """Sendings of paused schedules wait, except tests."""
    found = Sending.objects.filter(state=SendingState.QUEUED, next_at__lte=at, schedule__deleted_at=None)
    return found.exclude(test=False, schedule__paused_at__isnull=False)


@transaction.atomic
def _claim(number: int) -> Sending | None:
    at = clock.now()
    due = _due(at).select_for_update(of=("self",)).select_related("schedule", "export")
    sending = due.filter(id=number).first()
    if sending is None:
        return None
    sending.state, sending.started_at = SendingState.MAKING, at
    sending.attempts += 1
    sending.save(update_fields=["state", "started_at", "attempts"])
    return sending


def _prepare(sending: Sending, job: int | None) -> tuple[MailFile, EmailMessage, str]:
    """The file, its mail, and the masked recipient. Raises what building the file raises, OwnerInactive, NoAddress."""
    _address_of(sending.schedule)
    file = build_file(sending, at=clock.now(), job=job, attached=LIMITS.attached)
    # Read again, since building takes a while.
    address = _address_of(sending.schedule)
    return file, compose(sending, file, address), mask_email(address) or ""


def _address_of(schedule: Schedule) -> str:
    owner = User.objects.only("email", "is_active").get(id=schedule.owner_id)
    if not owner.is_active:
        raise OwnerInactive("the owner's account is not active")
    if owner.email is None:
        raise NoAddress("the owner has no address")
    return owner.email


def _send(sending: Sending, file: MailFile, mail: EmailMessage, recipient: str) -> None:
    """Send the mail and store that it was sent. Raises MailServerAway, MailRefused, OutcomeUnknown."""
    backend = connect()
    owned = _move(
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
    if not owned:
        backend.close()
        return
    post(mail, backend)
    _finish(sending, SendingState.SENT, "", sent_at=clock.now())


def _retry(sending: Sending, outcome: str) -> None:
    """Retry with exponential back-off; after the last attempt it has failed."""
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
    """Store how it ended. A mail that was given up as unknown can still turn out to be sent."""
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
    """Change the state. Returns whether this attempt still owned it: no other worker has claimed it since."""
    own = Sending.objects.filter(id=sending.id, attempts=sending.attempts, state__in=known)
    return bool(own.update(**values))
