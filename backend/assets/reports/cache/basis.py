"""What a ready answer stands on."""

from dataclasses import dataclass

from assets.reports.rollups import State
from assets.reports.rollups.versions import Reads


@dataclass(frozen=True, slots=True)
class Basis:
    """The version of the data that an answer was computed from, and what of it was read."""

    version: int
    reads: Reads

    def holds(self, state: State) -> bool:
        """Whether the answer computed now would be the same."""
        return state.stands(self.version, self.reads)
