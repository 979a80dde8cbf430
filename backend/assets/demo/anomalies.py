"""What is planted in the demo's history, and what arrives late, as `anomalies.toml` writes it down."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from assets.common.days import day_of, start_of

FILE = Path(__file__).with_name("anomalies.toml")


@dataclass(frozen=True)
class Anomaly:
    """Something that went wrong (or well) from `first` to `last`, both days included."""

    slug: str
    what: str
    first: date
    last: date
    metric: str
    also: tuple[str, ...]
    direction: str
    shape: Mapping[str, float]
    slice: Mapping[str, str] = field(default_factory=dict)

    @property
    def seconds(self) -> range:
        """The seconds since 1970 that belong to its days."""
        return range(
            int(start_of(self.first).timestamp()), int(start_of(self.last + timedelta(days=1)).timestamp())
        )


@dataclass(frozen=True)
class Late:
    """Facts of one kind that arrive once their `day` is sealed; `kind` is what happened on it, `times` how often."""

    slug: str
    what: str
    kind: str
    day: date
    times: int


def _anomaly(entry: Mapping[str, Any], last_day: date) -> Anomaly:
    first = last_day - timedelta(days=entry["days_before_end"])
    return Anomaly(
        slug=entry["slug"],
        what=entry["what"],
        first=first,
        last=first + timedelta(days=entry["days"] - 1),
        metric=entry["metric"],
        also=tuple(entry["also"]),
        direction=entry["direction"],
        shape=entry["shape"],
        slice=entry.get("slice", {}),
    )


def planted(end: datetime) -> dict[str, Anomaly]:
    """The anomalies of a history that ends at `end`, by slug."""
    return {entry["slug"]: _anomaly(entry, day_of(end)) for entry in _written("anomaly")}


def arriving_late(end: datetime) -> list[Late]:
    """What arrives late after a history that ends at `end`, in order."""
    return [
        Late(
            slug=entry["slug"],
            what=entry["what"],
            kind=entry["kind"],
            day=day_of(end) - timedelta(days=entry["days_before_end"]),
            times=entry["times"],
        )
        for entry in _written("late")
    ]


def _written(what: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))[what]
    return entries
