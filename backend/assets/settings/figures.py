"""The time zone of days, and the currency of exchange rates."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assets.common.money import UnknownCurrency, currency_code
from assets.settings.environment import fault, read

LARGEST_BUDGET = 10_000


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        fault(f"REPORT_TIME_ZONE={name!r} is not the name of a time zone")
    return name


def _currency(code: str) -> str:
    try:
        return currency_code(code)
    except UnknownCurrency as unknown:
        fault(f"BASE_CURRENCY: {unknown}")
        return code


def _country(code: str) -> str:
    if not re.fullmatch("[A-Z]{2}|none|", code):
        fault(f"HOLIDAYS_COUNTRY={code!r} is no country by its two letters, such as IR, and not `none`")
    return code


def _budget(name: str, default: str, meaning: str) -> int:
    text = read(name, default, meaning)
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LARGEST_BUDGET:
        fault(f"{name}={text!r} is not a whole number from 1 to {LARGEST_BUDGET}")
        return int(default)
    return int(text)


REPORT_TIME_ZONE = _zone(
    read(
        "REPORT_TIME_ZONE",
        "Asia/Tehran",
        "The time zone whose midnights separate days. Chosen once, before the first migration.",
    )
)
BASE_CURRENCY = _currency(
    read("BASE_CURRENCY", "IRR", "The currency of exchange rates, by its ISO 4217 code.")
)
ODD_ALERTS_A_MONTH = _budget(
    "ODD_ALERTS_A_MONTH",
    "20",
    "How many odd days may raise an alert in a month, of all figures together: the rarest do.",
)
ODD_CASES_A_DAY = _budget(
    "ODD_CASES_A_DAY",
    "20",
    "How many payments, withdrawals, transfers and tickets of a day may become cases to review: the oddest do.",
)
HOLIDAYS_COUNTRY = _country(
    read(
        "HOLIDAYS_COUNTRY",
        "",
        "Whose public holidays are no ordinary days of their weekday, by its two letters, or `none`. "
        "Where it is not set, that of `REPORT_TIME_ZONE`.",
    )
)
