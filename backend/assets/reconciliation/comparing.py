"""Comparing what is stated with what is counted."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from assets.reconciliation.checks import Check, Slug
from assets.reports.queries.snapshot import Snapshot

SHOWN_BREAKS = 100

COMPARE = """
WITH compared AS MATERIALIZED ({check})
(
    SELECT NULL AS kind, NULL AS id, currency, sum(stated) AS stated, sum(counted) AS counted,
           count(*) AS objects, count(*) FILTER (WHERE stated <> counted) AS breaks
    FROM compared GROUP BY currency ORDER BY currency NULLS FIRST
)
UNION ALL
(
    SELECT kind, coalesce(id, ''), currency, stated, counted, 1, 1
    FROM compared WHERE stated <> counted
    ORDER BY abs(stated - counted) DESC, currency, id LIMIT {shown}
)
"""


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
    """The result of a check: how many objects it compared, both sums by currency, and its largest breaks."""

    check: Slug
    objects: int
    breaks: int
    sides: Sequence[Sides]
    shown: Sequence[Break]

    def to_json(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self)


def compare(view: Snapshot, check: Check, today: date) -> Compared:
    """Run a check in a snapshot."""
    view.cursor.execute(COMPARE.format(check=check.statement, shown=SHOWN_BREAKS), {"today": today})
    found = view.cursor.fetchall()
    sums = [row for row in found if row[0] is None]
    return Compared(
        check=check.slug,
        objects=sum(row[5] for row in sums),
        breaks=sum(row[6] for row in sums),
        sides=[Sides(currency, *as_text(*amounts)) for _, _, currency, *amounts, _, _ in sums],
        shown=[
            Break(currency, *as_text(*amounts), kind, object_id)
            for kind, object_id, currency, *amounts, _, _ in found
            if kind is not None
        ],
    )


def as_text(stated: Decimal | int, counted: Decimal | int) -> tuple[str, str, str]:
    """Both sums and their difference as text. The database returns sums of integers as decimals."""
    return str(int(stated)), str(int(counted)), str(int(stated - counted))
