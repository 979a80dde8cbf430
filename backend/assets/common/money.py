"""Money: an integer of minor units and its currency.

Currencies and their exponents come from ISO 4217, their names from Unicode's CLDR. The rial alone departs from it: the
standard still gives it two decimals (the dinar, out of use for decades), while nobody keeps accounts in fractions of a
rial.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NewType, Self

from iso4217 import Currency as IsoCurrency

CurrencyCode = NewType("CurrencyCode", str)
MinorUnits = NewType("MinorUnits", int)

EXPONENTS_IN_USE = {"IRR": 0}
MAX_AMOUNT = 10**15
"""The largest single amount in minor units: sums of a thousand such still fit a 64-bit integer."""


class UnknownCurrency(ValueError):
    """The code is not a currency of ISO 4217."""


def currency_code(text: str) -> CurrencyCode:
    """The ISO 4217 code in upper case; raises UnknownCurrency."""
    try:
        return CurrencyCode(IsoCurrency(text.strip().upper()).code)
    except ValueError as unknown:
        raise UnknownCurrency(f"{text!r} is not an ISO 4217 currency code") from unknown


def exponent(code: str) -> int:
    """How many decimal places the currency has: 0 for IRR, 2 for GBP."""
    return EXPONENTS_IN_USE.get(code, IsoCurrency(code).exponent or 0)


def currency_name(code: str, language: str, *, count: int | None = None) -> str:
    """What a currency is called in a language ("en", "fa"); with `count`, as it stands behind that many."""
    # The names of all currencies are large, and most programs need none.
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, count=count, locale=language))


def to_major(amount: int, code: str) -> Decimal:
    """Minor units to major units, exactly."""
    return Decimal(amount).scaleb(-exponent(code))


@dataclass(frozen=True)
class Money:
    """An amount that only adds to amounts of its own currency."""

    amount: MinorUnits
    currency: CurrencyCode

    @classmethod
    def of(cls, amount: int, code: str) -> Self:
        return cls(MinorUnits(amount), currency_code(code))

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(MinorUnits(self.amount + other.amount), self.currency)

    def __neg__(self) -> "Money":
        return Money(MinorUnits(-self.amount), self.currency)
