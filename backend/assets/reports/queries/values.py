"""Days, currencies and sizes of pages as parameters have them."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.money import UnknownCurrency, currency_code
from assets.reports.queries.errors import BadDay, BadLimit, BadRange, BadTop, CurrencyNotKnown
from assets.reports.queries.parameters import Parameters, single

_CALENDAR = {"format": "YYYY-MM-DD", "first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}


class Days(NamedTuple):
    """A range of days. `last` is never after today; `asked_last` is the day that was asked for."""

    first: date
    last: date
    asked_last: date


def days(given: Parameters, today: date, default: int) -> Days:
    """The days `from` to `to`; left open, the last `default` days. Raises BadDay, BadRange."""
    asked_last = day(given, "to") or today
    last = min(asked_last, today)
    first = day(given, "from") or max(last - timedelta(days=default - 1), FIRST_DAY)
    refuse_backward(first, asked_last)
    if first > today:
        allowed = {"first": FIRST_DAY.isoformat(), "last": today.isoformat()}
        raise BadRange(f"the range begins on {first}, after today", field="from", allowed=allowed)
    return Days(first, last, asked_last)


def refuse_backward(first: date | None, last: date | None) -> None:
    """Raises BadRange where a range ends before it begins; one that is open on a side does not."""
    if first and last and first > last:
        raise BadRange(f"the range ends on {last}, before it begins on {first}", field="from")


def day(given: Parameters, name: str) -> date | None:
    """The one day, or None. Raises BadDay."""
    text = single(given, name)
    if text is None:
        return None
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        found = date.fromisoformat(text)
    except ValueError:
        raise BadDay(f"'{text}' is not a day written as YYYY-MM-DD", field=name, allowed=_CALENDAR) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise BadDay(f"{found} is not in the calendar", field=name, allowed=_CALENDAR)
    return found


def currency(given: Parameters, name: str) -> str | None:
    """The one currency, or None. Raises CurrencyNotKnown."""
    text = single(given, name)
    if text is None:
        return None
    try:
        return currency_code(text)
    except UnknownCurrency as unknown:
        allowed = {"standard": "ISO 4217"}
        raise CurrencyNotKnown(str(unknown), field=name, allowed=allowed) from unknown


def limit(given: Parameters, default: int, most: int) -> int:
    """How many rows a page has. Raises BadLimit."""
    try:
        return _up_to(most, single(given, "limit")) or default
    except ValueError as error:
        allowed = {"least": 1, "most": most}
        raise BadLimit(f"a page has 1 to {most} rows, not {error}", field="limit", allowed=allowed) from None


def top(given: Parameters, most: int) -> int | None:
    """How many members are told apart at most; None for all of them. Raises BadTop."""
    try:
        return _up_to(most, single(given, "top"))
    except ValueError as error:
        allowed = {"least": 1, "most": most}
        raise BadTop(
            f"1 to {most} members are told apart, not {error}", field="top", allowed=allowed
        ) from None


def _up_to(most: int, text: str | None) -> int | None:
    """A whole number from one on, or None. Raises ValueError."""
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= most:
        raise ValueError(f"'{text}'")
    return int(text)
