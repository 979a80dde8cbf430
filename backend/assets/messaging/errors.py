"""Errors of messaging."""

from typing import ClassVar

from assets.common.errors import NotFound, Refused
from assets.messaging.limits import HOUR, LIMITS


class SmsOff(Refused):
    """This server sends no SMS."""

    code = "sms_off"
    status = 409


class PhoneNotValid(Refused):
    """It is not the number of a mobile telephone in Iran."""

    code = "phone_not_valid"
    field: ClassVar[str] = "phone"


class TooManyCodes(Refused):
    """As many codes were sent within an hour as are allowed."""

    code = "too_many_codes"
    status = 429
    retry_after = int(HOUR.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.codes_an_hour} codes were sent within an hour: try again later")
        self.allowed = {"codes_an_hour": LIMITS.codes_an_hour}


class NoCodeAsked(NotFound):
    """No code waits to be confirmed: it has expired, was used, or was tried too often."""

    code = "no_code_asked"


class CodeNotRight(Refused):
    """The code is another one."""

    code = "code_not_right"
    field: ClassVar[str] = "code"


class ChannelOff(Refused):
    """This server sends no messages by this channel, or the viewer cannot be reached by it."""

    code = "message_channel_off"
    status = 409


class TooManyTestMessages(Refused):
    """As many test messages were sent within an hour as are allowed."""

    code = "too_many_test_messages"
    status = 429
    retry_after = int(HOUR.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.tests_an_hour} test messages were sent within an hour: try again later")
        self.allowed = {"tests_an_hour": LIMITS.tests_an_hour}
