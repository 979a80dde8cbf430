"""Numbers that people type: of a bank account (IBAN), and of a payout at the bank."""

import re
from unicodedata import category

from assets.access.masking import HIDDEN

COUNTRY = "IR"
CHECKED = 22
"""Digits of an Iranian account behind the two that check them."""

IBAN = re.compile(rf"{COUNTRY}[0-9]{{24}}")
REFERENCE = re.compile("[0-9A-Z]{4,40}")
GROUPING = "-\u2010\u2013/."
SHOWN = 4
"""The last digits of a masked number: its owner knows the account by them."""


def iban_of(text: str) -> str | None:
    """The IBAN of an Iranian account, in whichever digits and groups it is written; None where it is none.

    People write it without the country as well.
    """
    number = _plain(text)
    number = number if number.startswith(COUNTRY) else COUNTRY + number
    if not IBAN.fullmatch(number):
        return None
    return number if number == iban_with_check_digits(number[-CHECKED:]) else None


def iban_with_check_digits(account: str) -> str:
    """The IBAN of an account's 22 digits: its check digits make 1 of it modulo 97 (ISO 13616)."""
    letters = "".join(str(int(letter, 36)) for letter in COUNTRY)
    return f"{COUNTRY}{98 - int(f'{account}{letters}00') % 97:02}{account}"


def reference_of(text: str) -> str | None:
    """The bank's reference of a payout as it is stored, so that one number is one text; None where it is none."""
    reference = _plain(text)
    return reference if REFERENCE.fullmatch(reference) else None


def mask_iban(iban: str | None) -> str | None:
    """The country and the last digits of an account; nothing of one that was erased."""
    return None if iban is None else f"{COUNTRY}{HIDDEN}{iban[-SHOWN:]}"


def _plain(text: str) -> str:
    """Without what people group numbers by, in ASCII digits and capital letters."""
    return "".join(
        str(int(letter)) if letter.isdecimal() else letter.upper()
        for letter in text
        if not (letter.isspace() or letter in GROUPING or category(letter) == "Cf")
    )
