"""The result of a check: both sums, and what differs."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from assets.reconciliation.checks import Slug

SHOWN_BREAKS = 100


@dataclass(frozen=True)
class Sides:
    """Both sums in one currency, or of counts. They are text: sums exceed what a JSON number holds."""

    currency: str | None
    stated: str
    counted: str
    difference: str


@dataclass(frozen=True)
class Break(Sides):
    """An object whose two sides differ. `id` is empty where the stated sum belongs to no object."""

    kind: str
    id: str


@dataclass(frozen=True)
class Compared:
    """The result of a check: how many objects it compared, both sums of them by currency, and the largest breaks."""

    check: Slug
    objects: int
    breaks: int
    sides: Sequence[Sides]
    shown: Sequence[Break]

    def to_json(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self)


def as_text(stated: Decimal | int, counted: Decimal | int) -> tuple[str, str, str]:
    """Both sums and their difference as text. The database returns sums of integers as decimals."""
    return str(int(stated)), str(int(counted)), str(int(stated - counted))
