"""In which order a list is told, where it is one of time."""

from enum import StrEnum


class ByTime(StrEnum):
    """A list by the time of its rows; a minus puts the last before the first."""

    NEWEST = "-at"
    OLDEST = "at"

    @property
    def minus(self) -> str:
        """What the name of a column begins with, so that it is in this order."""
        return "-" if self is ByTime.NEWEST else ""

    @property
    def sql(self) -> str:
        """The order of a column, as SQL has it."""
        return "DESC" if self is ByTime.NEWEST else "ASC"

    @property
    def beyond(self) -> str:
        """How a row that comes later in this order compares with one that came."""
        return "<" if self is ByTime.NEWEST else ">"
