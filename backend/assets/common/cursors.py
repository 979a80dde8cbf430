"""Where a page ended, as text to come back with. It fits the question that it was given for alone."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import sha256

CHECK_LETTERS = 12

Held = Sequence[str | int]
"""The last row of a page, in the order of the pages."""


def write_cursor(question: str, held: Held) -> str:
    """The cursor of the page after that row; `question` tells apart what is asked."""
    text = json.dumps(list(held), separators=(",", ":"))
    return urlsafe_b64encode(f"{_check(question, text)}{text}".encode()).decode().rstrip("=")


def read_cursor(question: str, cursor: str) -> Held:
    """The last row of the page before. Raises ValueError for a cursor of another question."""
    padded = cursor + "=" * (-len(cursor) % 4)
    text = urlsafe_b64decode(padded.encode("ascii")).decode()
    check, held = text[:CHECK_LETTERS], text[CHECK_LETTERS:]
    if check != _check(question, held):
        raise ValueError("the cursor does not belong to this question")
    found: Held = json.loads(held)
    return found


def _check(question: str, held: str) -> str:
    return sha256(f"{question}{held}".encode()).hexdigest()[:CHECK_LETTERS]
