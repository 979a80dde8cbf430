"""How a user wants to be reached: channels switched off, and a telephone that is confirmed by a code."""

import secrets
from datetime import datetime

from django.utils.crypto import constant_time_compare, salted_hmac

from assets.common.transactions import write_transaction
from assets.messaging.errors import (
    ChannelOff,
    CodeNotRight,
    NoCodeAsked,
    PhoneNotValid,
    SmsOff,
    TooManyCodes,
    TooManyTestMessages,
)
from assets.messaging.kinds import Code
from assets.messaging.limits import HOUR, LIMITS
from assets.messaging.phones import mobile_number
from assets.messaging.senders import is_on
from assets.messaging.services.outbox import queue_message
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageContact, Notification

CODES = 1_000_000


@write_transaction
def switch_channels(user_id: int, *, email: bool | None, sms: bool | None) -> MessageContact:
    """Switch channels on or off; None leaves one as it is. What must be said is sent all the same."""
    contact = _contact(user_id)
    if email is not None:
        contact.email_off = not email
    if sms is not None:
        contact.sms_off = not sms
    contact.save(update_fields=["email_off", "sms_off"])
    return contact


@write_transaction
def set_phone(user_id: int, *, phone: str, at: datetime) -> MessageContact:
    """Set a user's number, to which a code is sent now; nothing else is, until it is confirmed.

    Raises SmsOff, PhoneNotValid, TooManyCodes.
    """
    if not is_on(Channel.SMS):
        raise SmsOff("this server sends no SMS")
    number = mobile_number(phone)
    if number is None:
        raise PhoneNotValid("write a mobile number of Iran, such as 09121234567")
    contact = _contact(user_id)
    recent = Notification.objects.filter(kind=MessageKind.PHONE_CODE.value, created_at__gt=at - HOUR)
    others = MessageContact.objects.filter(phone=number).values("user_id")
    if (
        recent.filter(user_id=user_id).count() >= LIMITS.codes_an_hour
        or recent.filter(user_id__in=others).count() >= LIMITS.codes_an_hour
    ):
        raise TooManyCodes
    code = f"{secrets.randbelow(CODES):06}"
    contact.phone, contact.confirmed_at = number, None
    contact.code_digest, contact.code_tries = _digest(contact, code), 0
    contact.code_until = at + LIMITS.code_life
    contact.save()
    queue_message(
        MessageKind.PHONE_CODE, user_id=user_id, at=at, values={"code": Code(code)}, channels=(Channel.SMS,)
    )
    return contact


@write_transaction
def _try_code(user_id: int, code: str, at: datetime) -> bool:
    contact = _contact(user_id)
    if (
        contact.code_digest is None
        or contact.code_until is None
        or at > contact.code_until
        or contact.code_tries >= LIMITS.code_tries
    ):
        raise NoCodeAsked("no code waits to be confirmed: ask for a new one")
    right = constant_time_compare(contact.code_digest, _digest(contact, code))
    contact.code_tries += 1
    if right:
        contact.confirmed_at, contact.code_digest, contact.code_until = at, None, None
    contact.save()
    return right


def confirm_phone(user_id: int, *, code: str, at: datetime) -> None:
    """Confirm a number by the code that was sent to it. A wrong one counts. Raises NoCodeAsked, CodeNotRight."""
    if not _try_code(user_id, code, at):
        raise CodeNotRight("the code is another one")


@write_transaction
def remove_phone(user_id: int) -> MessageContact:
    """Delete a user's number: no SMS is sent to them any more."""
    contact = _contact(user_id)
    contact.phone = contact.confirmed_at = contact.code_digest = contact.code_until = None
    contact.save()
    return contact


@write_transaction
def send_test(user_id: int, *, channel: Channel, at: datetime) -> Notification:
    """Send a user a message that says that it is a test. Raises ChannelOff, TooManyTestMessages."""
    recent = Notification.objects.filter(
        user_id=user_id, kind=MessageKind.TEST.value, created_at__gt=at - HOUR
    )
    if recent.count() >= LIMITS.tests_an_hour:
        raise TooManyTestMessages
    queued = queue_message(MessageKind.TEST, user_id=user_id, at=at, values={}, channels=(channel,))
    if not queued:
        raise ChannelOff(
            f"no message reaches you by {channel.value}: it is switched off here, or has no address"
        )
    return queued[0]


def _contact(user_id: int) -> MessageContact:
    """The user's row, locked: of two changes at once, the second sees the first."""
    MessageContact.objects.bulk_create([MessageContact(user_id=user_id)], ignore_conflicts=True)
    return MessageContact.objects.select_for_update().get(user_id=user_id)


def _digest(contact: MessageContact, code: str) -> str:
    value = f"{contact.user_id} {contact.phone} {code}"
    return salted_hmac("assets.messaging.contacts", value, algorithm="sha256").hexdigest()
