"""Text that any document can hold, whatever somebody was named."""

import re
from collections.abc import Mapping, Sequence

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u202a-\u202e"  # embeddings and overrides of direction, which would turn the text around them
    "\ud800-\udfff"  # halves of surrogate pairs
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # for private use, which PDF/A forbids
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"  # no characters, and the byte order mark
)
REPLACEMENT = "\ufffd"

MARK = "[\u0300-\u036f\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u20d0-\u20f0]"
STACKED = re.compile(f"(?<={MARK}{{6}}){MARK}+")
"""Accents past the sixth of one letter, which would be drawn over the lines above and below."""

LONGEST, LONGEST_NAME = 2_000, 200
"""Characters of any text, and of what somebody wrote: more would fill pages."""

BREAKS = re.compile("[\t\n\u2028\u2029]+")
"""What would end the isolation of a direction."""

ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def user_text(text: str) -> str:
    """What somebody wrote, in one line, to be put beside other text: its direction does not move that."""
    return f"{ISOLATE}{_shortened(BREAKS.sub(' ', text), LONGEST_NAME)}{POP_ISOLATE}"


def printable(value: object) -> object:
    """The data of a document, with each text in it fit for the page."""
    if isinstance(value, str):
        return UNPRINTABLE.sub(REPLACEMENT, STACKED.sub("", _shortened(value, LONGEST)))
    if isinstance(value, Mapping):
        return {name: printable(part) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [printable(part) for part in value]
    return value


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
