"""The orders of a user's tickets, and the condition of coming after one of them."""

from enum import StrEnum


class TicketSort(StrEnum):
    """What tickets are sorted by; a minus puts the last before the first."""

    NEWEST = "-created"
    OLDEST = "created"
    DUE_FIRST = "due"
    DUE_LAST = "-due"
    CHEAPEST = "price"
    DEAREST = "-price"

    @property
    def by_price(self) -> bool:
        """Whether the order reveals prices."""
        return self in (TicketSort.CHEAPEST, TicketSort.DEAREST)

    def order(self, row: str) -> str:
        """The order of the tickets that an SQL query calls so."""
        way = "DESC" if self.value.startswith("-") else "ASC"
        return ", ".join(f"{part} {way}" for part in (*self._key(row), f"{row}.id"))

    def beyond(self, row: str) -> str:
        """That a ticket that an SQL query calls so comes after the one with the id that is given."""
        compared = "<" if self.value.startswith("-") else ">"
        here, there = (", ".join((*self._key(name), f"{name}.id")) for name in (row, "last"))
        return f"({here}) {compared} (SELECT {there} FROM tickets AS last WHERE last.id = %s)"  # noqa: S608 (only constants are put in)

    def _key(self, row: str) -> tuple[str, ...]:
        return tuple(part.format(row=row) for part in KEYS[self])


# What has no due date or price comes last either way.
# Amounts of two currencies cannot be compared: they are sorted by currency first.
KEYS = {
    TicketSort.NEWEST: ("{row}.created_at",),
    TicketSort.OLDEST: ("{row}.created_at",),
    TicketSort.DUE_FIRST: ("coalesce({row}.due_at, 'infinity')",),
    TicketSort.DUE_LAST: ("coalesce({row}.due_at, '-infinity')",),
    TicketSort.CHEAPEST: ("coalesce({row}.currency, '~')", "coalesce({row}.price, 9223372036854775807)"),
    TicketSort.DEAREST: ("coalesce({row}.currency, '')", "coalesce({row}.price, -1)"),
}
