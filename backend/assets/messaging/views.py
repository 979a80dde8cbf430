"""How messages reach one, and test messages, over HTTP."""

from django.http import HttpRequest
from ninja import Router, Status

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.row_scope import Scope, row_scope
from assets.messaging.schemas import (
    CodeIn,
    MessageSettings,
    MessageSettingsChange,
    NoParams,
    PhoneIn,
    TestMessageIn,
    TestMessageOut,
)
from assets.messaging.senders import is_on
from assets.messaging.services import contacts
from assets.messaging.tasks import CHANNELS
from assets.notifications.models import MessageContact
from assets.problems.invalid import refuse_unknown

router = Router()
test_router = Router()

READ = needs(Permission.OWN)
CHANGE = needs(Permission.OWN, in_person=True)


@router.get(
    "/settings/",
    auth=READ,
    operation_id="my_message_settings",
    summary="How messages reach you",
    response={200: MessageSettings, **problems(401, 403)},
)
def message_settings(request: HttpRequest) -> MessageSettings:
    """Channels, and the telephone number that SMS go to."""
    refuse_unknown(request, NoParams)
    return _settings(viewer_of(request).user_id)


@router.patch(
    "/settings/",
    auth=CHANGE,
    operation_id="change_my_message_settings",
    summary="Switch channels of messages on or off",
    response={200: MessageSettings, **problems(401, 403)},
)
def change_message_settings(request: HttpRequest, given: MessageSettingsChange) -> MessageSettings:
    """Reminders of what is overdue come all the same."""
    refuse_unknown(request, NoParams)
    user_id = viewer_of(request).user_id
    contacts.switch_channels(user_id, email=given.email, sms=given.sms)
    return _settings(user_id)


@router.put(
    "/phone/",
    auth=CHANGE,
    operation_id="set_my_phone",
    summary="Set the number that SMS go to",
    response={202: MessageSettings, **problems(401, 403, 409, 429)},
)
def set_phone(request: HttpRequest, given: PhoneIn) -> Status[MessageSettings]:
    """A code is sent to it, which confirms that it is yours. It is good for ten minutes."""
    refuse_unknown(request, NoParams)
    user_id = viewer_of(request).user_id
    contacts.set_phone(user_id, phone=given.phone, at=clock.now())
    return Status(202, _settings(user_id))


@router.post(
    "/phone/confirm/",
    auth=CHANGE,
    operation_id="confirm_my_phone",
    summary="Confirm the number by its code",
    response={200: MessageSettings, **problems(401, 403, 404)},
)
def confirm_phone(request: HttpRequest, given: CodeIn) -> MessageSettings:
    """After five wrong codes a new one has to be sent."""
    refuse_unknown(request, NoParams)
    user_id = viewer_of(request).user_id
    contacts.confirm_phone(user_id, code=given.code, at=clock.now())
    return _settings(user_id)


@router.delete(
    "/phone/",
    auth=CHANGE,
    operation_id="remove_my_phone",
    summary="Delete the number that SMS go to",
    response={200: MessageSettings, **problems(401, 403)},
)
def remove_phone(request: HttpRequest) -> MessageSettings:
    """No SMS come any more."""
    refuse_unknown(request, NoParams)
    user_id = viewer_of(request).user_id
    contacts.remove_phone(user_id)
    return _settings(user_id)


@test_router.post(
    "/test/",
    auth=needs(Permission.USERS_WRITE),
    operation_id="send_test_message",
    summary="Send yourself a test message",
    response={202: TestMessageOut, **problems(401, 403, 409, 429)},
)
def send_test_message(request: HttpRequest, given: TestMessageIn) -> Status[TestMessageOut]:
    """It goes the way of every message; what becomes of it is among your own messages."""
    refuse_unknown(request, NoParams)
    queued = contacts.send_test(viewer_of(request).user_id, channel=given.channel, at=clock.now())
    return Status(202, TestMessageOut(id=str(queued.id)))


def _settings(user_id: int) -> MessageSettings:
    with row_scope(Scope.OWN, user_id):
        found = MessageContact.objects.filter(user_id=user_id).first() or MessageContact(user_id=user_id)
    return MessageSettings(
        channels=[channel for channel in CHANNELS if is_on(channel)],
        email=not found.email_off,
        sms=not found.sms_off,
        phone=found.phone,
        phone_confirmed=found.confirmed_at is not None,
    )
