"""Text that people write and others read, as it is stored: one line, in which nothing is hidden."""

from unicodedata import category

ZWNJ = "\u200c"
"""Joins no letters. Persian is written with it, so it is the one invisible character that stays."""

HIDDEN = ("Cc", "Cf", "Cs")
"""Categories of controls, of what orders or joins letters unseen, and of halves of letters."""

BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters to Unicode, nothing to the eye: a name of these would look like none."""


def clean_line(text: str) -> str:
    """The text without what cannot be seen, each run of white space, line breaks too, as one space."""
    spaced = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(filter(_is_seen, spaced)).split()).strip(ZWNJ)


def _is_seen(letter: str) -> bool:
    return letter == ZWNJ or not (letter in BLANKS or category(letter) in HIDDEN)
