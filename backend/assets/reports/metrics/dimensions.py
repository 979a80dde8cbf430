"""The dimensions of the lattice as bits of a cell's grouping."""

from assets.common.dimensions import FILTERS as FILTERS
from assets.common.dimensions import LATTICE as LATTICE
from assets.common.dimensions import OF_USER as OF_USER
from assets.common.dimensions import Dimension as Dimension

BIT = {dimension: 1 << (len(LATTICE) - 1 - place) for place, dimension in enumerate(LATTICE)}
ALL_ROLLED_UP = sum(BIT.values())


def grouping(kept: frozenset[Dimension]) -> int:
    """The bitmask of the lattice dimensions that are rolled up when only those in `kept` are broken down."""
    return ALL_ROLLED_UP - sum(BIT[dimension] for dimension in LATTICE if dimension in kept)
