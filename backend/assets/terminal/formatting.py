"""Formatting of figures, days and names on a terminal."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import jdatetime

from assets.common.days import zone

NO_VALUE = "–"
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def figure(value: str | None, about: Mapping[str, Any]) -> str:
    """A value by its unit: money in major units, a share in percent, with all decimals."""
    if value is None:
        return NO_VALUE
    number = Decimal(value)
    if about["unit"] == "money":
        return f"{number.scaleb(-about['exponent']):,.{about['exponent']}f}"
    if about["unit"] == "share":
        return f"{(number * 100).normalize():,f}%"
    return f"{number:,f}"


def change(delta: Mapping[str, Any] | None) -> str:
    """A change with its sign."""
    if delta is None or delta["kind"] == "none":
        return NO_VALUE
    if delta["kind"] == "new":
        return "new"
    return f"{Decimal(delta['value']):+}{' points' if delta['kind'] == 'points' else '%'}"


def day(text: str, calendar: str) -> str:
    """A day in the query's calendar."""
    if calendar != "persian":
        return text
    return str(jdatetime.date.fromgregorian(date=date.fromisoformat(text)).isoformat())


def days(point: Mapping[str, Any], calendar: str) -> str:
    """A period, with a mark where it is partial."""
    start, end = day(point["start"], calendar), day(point["end"], calendar)
    return f"{start if start == end else f'{start} … {end}'}{' *' if point['partial'] else ''}"


def moment(text: str | None) -> str:
    """A moment in the reporting zone."""
    if text is None:
        return NO_VALUE
    return datetime.fromisoformat(text).astimezone(zone()).strftime("%Y-%m-%d %H:%M:%S")


def name(text: str | None) -> str:
    """A name that may be Persian: isolated, so that it does not change the direction of its neighbours."""
    if not text:
        return NO_VALUE
    return text if text.isascii() else f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def title(series: Mapping[str, Any]) -> str:
    """The title of a series: its metric, member and currency."""
    parts = [series["metric"], *series.get("split", {}).values()]
    parts += [f"{len(slugs)} others" for slugs in series.get("others", {}).values()]
    if series["currency"] and series["currency"] not in parts:
        parts.append(series["currency"])
    return " ".join(name(part) for part in parts)
