"""Text that people write and others read, as it is stored: one line, in which nothing is hidden."""

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from unicodedata import category

ZWNJ = "\u200c"
"""Joins no letters. Persian is written with it, so it is the one invisible character that stays."""

HIDDEN = ("Cc", "Cf", "Cs")
"""Categories of controls, of what orders or joins letters unseen, and of halves of letters."""

BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters to Unicode, nothing to the eye: a name of these would look like none."""

SELECTORS = frozenset(
    map(
        chr, (0x34F, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
    )
)
"""Marks without a shape of their own, which join letters or choose between their shapes: two names that differ by one
look the same."""

NUL = "\0"
"""U+0000, which PostgreSQL stores in no text."""

MOST_MARKS = 6
"""Accents on one letter: more are drawn over the lines above and below."""


def clean_line(text: str) -> str:
    """The text without what cannot be seen, each run of white space, line breaks too, as one space.

    Accents are on letters, few on each, and what joins no letters is between letters.
    """
    spaced = (" " if letter.isspace() else letter for letter in text)
    words = map(_clean_word, "".join(filter(_is_seen, spaced)).split())
    return " ".join(filter(None, words))


def _is_seen(letter: str) -> bool:
    return letter == ZWNJ or not (letter in BLANKS or letter in SELECTORS or category(letter) in HIDDEN)


def _clean_word(word: str) -> str:
    letters = dropwhile(lambda letter: letter == ZWNJ or _is_mark(letter), word)
    return "".join(_few_marks(letters)).rstrip(ZWNJ)


def _few_marks(letters: Iterable[str]) -> Iterator[str]:
    marks = 0
    for letter in letters:
        marks = marks + 1 if _is_mark(letter) else 0
        if marks <= MOST_MARKS:
            yield letter


def _is_mark(letter: str) -> bool:
    return category(letter).startswith("M")


def holds_nul(value: object) -> bool:
    """Whether a text in a JSON value, or the name of a field, has U+0000 in it."""
    if isinstance(value, str):
        return NUL in value
    if isinstance(value, dict):
        return any(holds_nul(one) for pair in value.items() for one in pair)
    return isinstance(value, list) and any(holds_nul(one) for one in value)
