"""API schemas of messaging."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.access.views.schemas import Body
from assets.common.fields import Text
from assets.notifications.models import Channel


class NoParams(Schema):
    """No parameters."""


class MessageSettings(Schema):
    """How messages reach one. `channels` are those by which this server sends at all."""

    channels: list[Channel]
    email: Annotated[bool, Field(description="Whether messages come by e-mail.")]
    sms: Annotated[bool, Field(description="Whether messages come by SMS, where the number is confirmed.")]
    phone: str | None
    phone_confirmed: bool


class MessageSettingsChange(Body):
    """Changes; omitted fields stay. Of what is due one hears all the same."""

    email: Annotated[bool | None, Field(strict=True)] = None
    sms: Annotated[bool | None, Field(strict=True)] = None


class PhoneIn(Body):
    """A mobile number of Iran, in any of its spellings."""

    phone: Annotated[Text, Field(min_length=1, max_length=40, examples=["09121234567"])]


class CodeIn(Body):
    """The code that came by SMS."""

    code: Annotated[Text, Field(min_length=6, max_length=6, pattern="^[0-9]{6}$")]


class TestMessageIn(Body):
    """By which channel."""

    channel: Channel


class TestMessageOut(Schema):
    """The message, which is among one's own."""

    id: str
