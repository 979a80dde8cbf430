"""How much of one's own is told at once: published in OpenAPI, refused with what is allowed beyond it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Rows of a page, values and letters of a filter, and of a dashboard its running loans and its usual days."""

    rows: int = 200
    default_rows: int = 50
    values: int = 20
    letters: int = 64
    running: int = 5
    default_days: int = 90


LIMITS = Limits()
