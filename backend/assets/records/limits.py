"""How much of a record is in one answer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """`listed`: the newest of what there may be any number of. `entries`: of the ledger, all those of a ticket."""

    listed: int = 10
    entries: int = 200


LIMITS = Limits()
