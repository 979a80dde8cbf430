"""What the parts of the simulation share."""

from dataclasses import dataclass, field
from random import Random

from assets.demo.agenda import Agenda
from assets.demo.anomalies import Anomaly
from assets.demo.rows import Rows


@dataclass(frozen=True)
class Ids:
    """The ids of what is there before: dimensions' members by slug, the marketplace's own wallets by kind."""

    asset_types: dict[str, int]
    segments: dict[str, int]
    regions: dict[str, int]
    wallets: dict[str, int]


@dataclass(frozen=True)
class World:
    """One run of the simulation, from second `start` to second `end`."""

    seed: int
    start: int
    end: int
    ids: Ids
    rows: Rows
    anomalies: dict[str, Anomaly]
    agenda: Agenda = field(default_factory=Agenda)

    def chance(self, concern: str) -> Random:
        """A stream of chance for one concern: what another draws does not change it."""
        return Random(f"{self.seed} {concern}")

    def progress(self, moment: int) -> float:
        """How much of the history has passed: 0 at its beginning, 1 at its end."""
        return (moment - self.start) / (self.end - self.start)
