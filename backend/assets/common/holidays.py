"""Public holidays, and whose of them count. Their package is an extra, which is there where figures are modelled."""

import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache

from babel.core import get_global
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONE = "none"


def holidays_country() -> str | None:
    """The country whose holidays count, by its two letters: that of the setting, else that of the time zone.

    None where the setting says `none`, and for time zones of no country, such as UTC. Raises ImproperlyConfigured.
    """
    named: str = settings.HOLIDAYS_COUNTRY
    if not named:
        return country_of(settings.REPORT_TIME_ZONE)
    if named == NONE:
        return None
    if not is_country(named):
        raise ImproperlyConfigured(f"HOLIDAYS_COUNTRY={named!r}: no holidays are known of that country")
    return named


@cache
def country_of(zone: str) -> str | None:
    """The country of a time zone, where its holidays are known."""
    country: str | None = get_global("zone_territories").get(zone)
    return country if country and is_country(country) else None


@cache
def is_country(code: str) -> bool:
    """Whether holidays of that country are known, by its two letters."""
    import holidays

    return code in holidays.list_supported_countries(include_aliases=False)


@cache
def holidays_of(country: str, year: int) -> Mapping[date, str]:
    """The names of the holidays of a year. Raises NotImplementedError for a country that is not known."""
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some days of some calendars are said to be estimates
        return dict(holidays.country_holidays(country, years=year))
