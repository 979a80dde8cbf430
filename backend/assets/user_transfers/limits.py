"""Limits of transfers between users, beside the amount of the settings."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class TransferLimits:
    """`attempts`: refused ones of a user within `counted`, so that nobody tries addresses one after the other.
    `note`: letters of a note; `listed`: the newest that are shown."""

    attempts: int = 5
    counted: timedelta = timedelta(hours=1)
    note: int = 120
    listed: int = 20


LIMITS = TransferLimits()
