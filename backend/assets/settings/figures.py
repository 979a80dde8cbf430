"""The time zone of days, and the currency of exchange rates."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assets.common.money import UnknownCurrency, currency_code
from assets.settings.environment import fault, read


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
