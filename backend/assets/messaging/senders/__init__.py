"""The ways for messages to leave, by the settings: mail, and SMS by one of its providers."""

from functools import cache
from threading import Lock

from django.conf import settings

from assets.messaging.senders.kavenegar import URL as KAVENEGAR
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.senders.mail import MailSender
from assets.messaging.senders.protocol import Sender
from assets.messaging.senders.smsir import URL as SMSIR
from assets.messaging.senders.smsir import SmsIr
from assets.notifications.models import Channel

_one_at_a_time = Lock()
"""Two threads that begin together would make a client each."""


def is_on(channel: Channel) -> bool:
    """Whether messages leave by this channel."""
    return channel.value in settings.MESSAGE_CHANNELS and (channel is not Channel.SMS or bool(settings.SMS))


def sender_of(channel: Channel) -> Sender | None:
    """The sender of a channel; None where messages do not leave by it."""
    if not is_on(channel):
        return None
    if channel is Channel.EMAIL:
        return MailSender()
    with _one_at_a_time:
        return sms_sender(settings.SMS, settings.SMS_KEY, settings.SMS_LINE, settings.SMS_STAND_IN)


@cache
def sms_sender(provider: str, key: str, line: str, stand_in: str) -> Kavenegar | SmsIr:
    """One for a process: its connections are used again. `stand_in`: the address of what takes the provider's place."""
    if provider == Kavenegar.name:
        return Kavenegar(key, line, url=stand_in or KAVENEGAR, proxies=not stand_in)
    return SmsIr(key, line, url=stand_in or SMSIR, proxies=not stand_in)
