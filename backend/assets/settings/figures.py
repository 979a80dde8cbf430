"""Where days begin, and the currency that conversions end in."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

from assets.common.money import UnknownCurrency, currency_code
from assets.settings.environment import read


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise ImproperlyConfigured(f"REPORT_TIME_ZONE={name!r} is not the name of a time zone") from unknown
    return name


def _currency(code: str) -> str:
    try:
        return currency_code(code)
    except UnknownCurrency as unknown:
        raise ImproperlyConfigured(f"BASE_CURRENCY: {unknown}") from unknown


REPORT_TIME_ZONE = _zone(read("REPORT_TIME_ZONE", "Asia/Tehran"))
BASE_CURRENCY = _currency(read("BASE_CURRENCY", "IRR"))
