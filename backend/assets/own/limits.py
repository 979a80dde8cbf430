"""How much of one's own is told at once: published in OpenAPI, refused with what is allowed beyond it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Rows of a page, values of a filter, and the days of a dashboard that names none."""

    rows: int = 200
    default_rows: int = 50
    values: int = 20
    default_days: int = 90


LIMITS = Limits()
