"""Localised formatting of figures, days and moments in documents."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import jdatetime
from babel.dates import format_date
from babel.numbers import format_decimal

from assets.common.days import zone
from assets.common.languages import FileLanguage
from assets.common.money import currency_name, to_major
from assets.reports.metrics.registry import Unit
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.periods import CalendarName

NO_VALUE = "—"
MANY = 2
RIAL = {"fa": "ریال", "en": "rials"}
DAYS = {"fa": "روز", "en": "days"}
DAY = {"fa": "روز", "en": "day"}
POINTS = {"fa": "واحد درصد", "en": "points"}
NEW = {"fa": "جدید", "en": "new"}

# Without isolation, bidirectional text puts a sign on the wrong side of Persian digits.
ISOLATE, POP_ISOLATE = "\u2066", "\u2069"

DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True)
class Formatter:
    """Formats values in a language, and days in a calendar."""

    language: FileLanguage
    calendar: CalendarName

    def figure(self, value: str | None, unit: Unit, currency: str | None, *, signed: bool = False) -> str:
        """A figure of an answer with its unit; money is converted from minor to major units."""
        if value is None:
            return NO_VALUE
        if unit is Unit.MONEY and currency is not None:
            return f"{self.amount(int(value), currency, signed=signed)} {self.currency(currency)}"
        if unit is Unit.SHARE:
            return self._number(Decimal(value) * 100, signed=signed, ending="٪" if self._is_persian else "%")
        if unit is Unit.DAYS:
            return f"{self._number(Decimal(value), signed=signed)} {DAYS[self.language]}"
        return self._number(Decimal(value), signed=signed)

    def amount(self, minor: int | None, currency: str, *, signed: bool = False) -> str:
        """Money in minor units as a number in major units, without its currency."""
        return NO_VALUE if minor is None else self._number(to_major(minor, currency), signed=signed)

    def change(self, change: Change) -> str:
        """A change against the previous figure."""
        if change.value is None:
            return NEW[self.language] if change.kind is ChangeKind.NEW else NO_VALUE
        if change.kind is ChangeKind.POINTS:
            return f"{self._number(Decimal(change.value), signed=True)} {POINTS[self.language]}"
        return self._number(Decimal(change.value), signed=True, ending="٪" if self._is_persian else "%")

    def whole(self, number: int) -> str:
        """A count."""
        return self._number(Decimal(number))

    def digits(self, text: str) -> str:
        """Text with the digits of the language."""
        return text.translate(DIGITS) if self._is_persian else text

    def day(self, day: date) -> str:
        """A day with its year."""
        if self.calendar is CalendarName.PERSIAN:
            jalali = jdatetime.date.fromgregorian(date=day)
            return self.digits(f"{jalali.day} {self._jalali_month(jalali)} {jalali.year}")
        return self.digits(str(format_date(day, "d MMMM y", locale=self.language.value)))

    def days(self, first: date, last: date) -> str:
        """A range of days, both included."""
        return self.day(first) if first == last else f"{self.day(first)} – {self.day(last)}"

    def length(self, days: int) -> str:
        """A number of days: `1 day`, `3 days`."""
        return f"{self.whole(days)} {(DAY if days == 1 else DAYS)[self.language]}"

    def month(self, first: date, calendar: CalendarName) -> str:
        """A month of a calendar with its year."""
        if calendar is CalendarName.PERSIAN:
            jalali = jdatetime.date.fromgregorian(date=first)
            return self.digits(f"{self._jalali_month(jalali)} {jalali.year}")
        return self.digits(str(format_date(first, "MMMM y", locale=self.language.value)))

    def moment(self, at: datetime) -> str:
        """A moment in the reporting zone."""
        local = at.astimezone(zone())
        comma = "،" if self._is_persian else ","
        return f"{self.day(local.date())}{comma} {self.digits(f'{local:%H:%M}')}"

    def currency(self, code: str) -> str:
        """The name of a currency after an amount."""
        if code == "IRR":
            return RIAL[self.language]
        return currency_name(code, self.language.value, count=MANY)

    @property
    def _is_persian(self) -> bool:
        return self.language is FileLanguage.FA

    def _jalali_month(self, day: jdatetime.date) -> str:
        names = jdatetime.date.j_months_fa if self._is_persian else jdatetime.date.j_months_en
        return str(names[day.month - 1])

    def _number(self, value: Decimal, *, signed: bool = False, ending: str = "") -> str:
        pattern = "+#,##0.######;-#,##0.######" if signed and value else "#,##0.######"
        written = format_decimal(
            value, format=pattern, locale=self.language.value, numbering_system="default"
        )
        return f"{ISOLATE}{self.digits(written)}{ending}{POP_ISOLATE}"
