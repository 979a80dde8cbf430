"""Whose holidays count."""

from functools import cache

from babel.core import get_global


@cache
def country_of(zone: str) -> str | None:
    """The country of a time zone, by its two letters; None for zones of no country, such as UTC."""
    country: str | None = get_global("zone_territories").get(zone)
    return country if country and len(country) == 2 and country.isalpha() else None
