"""How much may be exported: published with the list of exports."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Limits:
    """Files that one person may have in the making, days that a file is kept, minutes that making it may take.

    `printed_rows` are those of a PDF: pages are for reading.
    """

    at_once: int = 3
    days_kept: int = 7
    minutes: int = 15
    printed_rows: int = 3_000

    @property
    def life(self) -> timedelta:
        return timedelta(days=self.days_kept)


LIMITS = Limits()
