"""The three dimensions of the lattice, and the currency."""

from enum import StrEnum


class Dimension(StrEnum):
    ASSET_TYPE = "asset_type"
    SEGMENT = "segment"
    REGION = "region"
    CURRENCY = "currency"


LATTICE = (Dimension.ASSET_TYPE, Dimension.SEGMENT, Dimension.REGION)
"""In the order of SQL's GROUPING(): the first is its highest bit."""

BIT = {dimension: 1 << (len(LATTICE) - 1 - place) for place, dimension in enumerate(LATTICE)}
ALL_ROLLED_UP = sum(BIT.values())


def grouping(kept: frozenset[Dimension]) -> int:
    """The bitmask of the lattice dimensions that are rolled up when only `kept` are told apart."""
    return ALL_ROLLED_UP - sum(BIT[dimension] for dimension in LATTICE if dimension in kept)
