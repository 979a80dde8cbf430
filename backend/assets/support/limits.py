"""How much the service desk reads and writes at once."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Letters of a note; loans of a page; what was done about each that the queue shows, newest first."""

    note: int = 500
    page: int = 50
    most: int = 200
    actions: int = 5


LIMITS = Limits()
