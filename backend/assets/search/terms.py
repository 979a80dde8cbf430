"""What a text may stand for: words, a number, a telephone number, an external id, days; without the database."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import jdatetime

from assets.common.fields import LARGEST_ID
from assets.messaging.phones import mobile_number
from assets.people.folding import fold, with_ascii_digits
from assets.search.limits import MOST_WORDS, SHORTEST_DIGITS

NUMBER = re.compile(r"#?([0-9]+)")
PHONE = re.compile(r"\+?[0-9][0-9 ()-]*")
COUNTRY = re.compile(r"(?:\+|00)98")
DAYS = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")

FIRST_GREGORIAN_YEAR = 1700
"""Years before it are of the Persian calendar."""


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What a text may stand for. `text` is folded but for capital letters, and `words` are its parts.

    `forms` are the spellings of the text as an external id; `phone` is a whole telephone number in its one spelling,
    `digits` a part of one; `days` are the first and last day that it names.
    """

    text: str
    words: tuple[str, ...]
    forms: tuple[str, ...]
    number: int | None
    phone: str | None
    digits: str | None
    days: tuple[date, date] | None

    @property
    def is_value(self) -> bool:
        """Whether it can be a whole name, address or telephone number, and not just a number."""
        return self.number is None or self.phone is not None


def parse(typed: str) -> SearchTerms | None:
    """What a cleaned text may stand for; None where nothing of it is left that could be found."""
    text = " ".join(fold(typed).split())
    if not text:
        return None
    plain = with_ascii_digits(typed)
    number = NUMBER.fullmatch(plain)
    value = int(number[1]) if number and len(number[1]) < 20 else None
    return SearchTerms(
        text=text,
        words=tuple(text.split()[:MOST_WORDS]),
        forms=tuple(dict.fromkeys((typed, plain))),
        number=value if value is not None and value <= LARGEST_ID else None,
        phone=mobile_number(plain),
        digits=_digits(plain),
        days=_days(plain),
    )


def _digits(plain: str) -> str | None:
    """Digits of a telephone number, as a part of its one spelling."""
    if not PHONE.fullmatch(plain):
        return None
    digits = re.sub("[^0-9]", "", COUNTRY.sub("0", plain, count=1))
    return digits if len(digits) >= SHORTEST_DIGITS else None


def _days(plain: str) -> tuple[date, date] | None:
    """A day or a month of either calendar, as the days from the first to the last of it."""
    found = DAYS.fullmatch(plain)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    try:
        if day:
            return (_day(year, month, day),) * 2
        after = (year, month + 1) if month < 12 else (year + 1, 1)
        return _day(year, month, 1), _day(*after, 1) - timedelta(days=1)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date:
    if year >= FIRST_GREGORIAN_YEAR:
        return date(year, month, day)
    gregorian: date = jdatetime.date(year, month, day).togregorian()
    return gregorian
