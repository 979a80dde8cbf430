"""The dimensions by which figures are broken down: declared here, and derived wherever all of them are named.

To add one, put it into `Dimension` and at the front of `LATTICE`, then run `./assets manage add_dimension`:
docs/how-to/add-a-dimension.md.
"""

from collections.abc import Iterable
from enum import StrEnum


class Dimension(StrEnum):
    ASSET_TYPE = "asset_type"
    SEGMENT = "segment"
    REGION = "region"
    CURRENCY = "currency"
    REASON = "reason"

    @property
    def column(self) -> str:
        """The column of a log, a fact or a cell that has the id of the member."""
        return f"{self}_id"

    @property
    def table(self) -> str:
        """The table of the members."""
        return f"{self}s"


LATTICE = (Dimension.ASSET_TYPE, Dimension.SEGMENT, Dimension.REGION)
"""In the order of SQL's GROUPING(): the first is its highest bit. A new one goes first, so the others keep theirs."""

FILTERS = (*LATTICE, Dimension.REASON)
"""What a question can be limited to members of. The reason is a dimension of failed payments alone: not of the lattice,
whose cells it would multiply, but a closed list with a measure for each member (`reports/metrics/measures.py`)."""

OF_USER = (Dimension.SEGMENT, Dimension.REGION)
"""Those that classify a user. All others classify what is lent or paid, and users do not have them."""

OF_DEAL = tuple(dimension for dimension in LATTICE if dimension not in OF_USER)


def columns(dimensions: Iterable[Dimension] = LATTICE, alias: str = "") -> str:
    """The columns of dimensions as an SQL list, each with the table's alias where one is named."""
    return ", ".join(f"{alias}.{one.column}" if alias else one.column for one in dimensions)
