"""Messages to users: by which channels, through which SMS provider, and how long their texts are stored."""

import re
from urllib.parse import urlsplit

from assets.settings.environment import fault, one_of, read
from assets.settings.security import IN_PRODUCTION

PROVIDERS = ("", "kavenegar", "smsir")
CHANNELS = ("email", "sms")
MOST_DAYS = 3_650


def _channels(text: str) -> tuple[str, ...]:
    named = tuple(part.strip() for part in text.split(",") if part.strip())
    if unknown := [part for part in named if part not in CHANNELS]:
        fault(f"ASSETS_MESSAGE_CHANNELS has {', '.join(unknown)}: allowed are {', '.join(CHANNELS)}")
    return named


def _stand_in(url: str) -> str:
    """The address of a program on this machine that speaks the provider's protocol."""
    parts = urlsplit(url)
    if url and (
        IN_PRODUCTION or parts.scheme != "http" or parts.hostname not in ("127.0.0.1", "localhost", "::1")
    ):
        fault("ASSETS_SMS_STAND_IN must look like http://127.0.0.1:8091, outside production")
    return url


def _days(text: str) -> int:
    if not re.fullmatch("[0-9]{1,4}", text) or not 1 <= int(text) <= MOST_DAYS:
        fault(f"ASSETS_MESSAGE_TEXT_DAYS={text!r} is not a number of days between 1 and {MOST_DAYS}")
        return MOST_DAYS
    return int(text)


MESSAGE_CHANNELS = _channels(
    read(
        "ASSETS_MESSAGE_CHANNELS",
        "email,sms",
        "How messages about loans and top-ups reach users, separated by commas: email, sms. SMS needs `ASSETS_SMS`.",
    )
)
SMS = one_of(
    "ASSETS_SMS", "", "Through whom SMS leave: kavenegar or smsir. Without it, none is sent.", PROVIDERS
)
SMS_KEY = read(
    "ASSETS_SMS_KEY", "", "The key that the SMS provider gave you. A secret. Required with `ASSETS_SMS`."
)
SMS_LINE = read(
    "ASSETS_SMS_LINE",
    "",
    "The number that SMS come from. Required with `ASSETS_SMS=smsir`; Kavenegar has a default.",
)
SMS_STAND_IN = _stand_in(
    read(
        "ASSETS_SMS_STAND_IN",
        "",
        "The address of a program on this machine that takes SMS in the provider's place "
        "(`./assets manage sms_stand_in`). Set by `./assets demo`; not allowed in production.",
    ).rstrip("/")
)
MESSAGE_TEXT_DAYS = _days(
    read(
        "ASSETS_MESSAGE_TEXT_DAYS",
        "365",
        "For how many days the texts of messages are stored. That they were sent, and whether they arrived, stays.",
    )
)

if SMS and not SMS_KEY:
    fault(f"ASSETS_SMS={SMS} needs ASSETS_SMS_KEY")
if SMS == "smsir" and not re.fullmatch("[0-9]{4,20}", SMS_LINE):
    fault("ASSETS_SMS=smsir needs ASSETS_SMS_LINE, the digits of your line")
