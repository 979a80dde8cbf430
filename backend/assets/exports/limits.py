"""Limits of exports, which the API publishes with the list of exports."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Exports under way per user, days until a file is removed, minutes that building it may take.

    `printed_rows` is the limit of a PDF: pages are for reading.
    """

    at_once: int = 3
    days_kept: int = 7
    minutes: int = 15
    printed_rows: int = 3_000

    @property
    def life(self) -> timedelta:
        return timedelta(days=self.days_kept)


LIMITS = Limits()
