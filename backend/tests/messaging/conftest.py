"""The stand-in of the SMS providers, a mail server, and a user who can be reached."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from pytest_django import Settings

from assets.accounts.models import User
from assets.messaging.senders import sms_sender
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.stand_in.telephones import Telephones
from tests.messaging.sending import KEY, reachable, served
from tests.postbox import Postbox, open_postbox


@pytest.fixture
def telephones(settings: Settings) -> Iterator[Telephones]:
    """What the stand-in knows; the settings lead to it."""
    with served() as (url, telephones):
        settings.MESSAGE_CHANNELS = ("email", "sms")
        settings.SMS, settings.SMS_KEY, settings.SMS_LINE, settings.SMS_STAND_IN = "kavenegar", KEY, "", url
        yield telephones
        sms_sender("kavenegar", KEY, "", url).close()
    sms_sender.cache_clear()


@pytest.fixture
def sender(telephones: Telephones, settings: Settings) -> Iterator[Kavenegar]:
    with closing(Kavenegar(KEY, "", url=settings.SMS_STAND_IN, proxies=False, seconds=0.6)) as sender:
        yield sender


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    with open_postbox(settings) as box:
        yield box


@pytest.fixture
def user(transactional_db: None) -> User:
    return reachable()
