"""What goes down a socket: always one shape, in JSON."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic_core import to_json

from assets.me.questions import Subject


class Standing(StrEnum):
    """How the figures stand: complete up to a few seconds ago; behind that; or nobody knows, as Valkey is away."""

    CURRENT = "current"
    BEHIND = "behind"
    AWAY = "away"


@dataclass(frozen=True)
class LiveMessage:
    """How far the figures are, and what changed since the message before; a heartbeat tells of no change.

    `metrics` changed for periods that end on `first_day` or later; `own` are the subjects of which the viewer's own
    rows changed. `missed`: anything may have changed.
    """

    standing: Standing
    version: int | None
    watermark: datetime | None
    metrics: Sequence[str] = ()
    first_day: date | None = None
    own: Sequence[Subject] = ()
    missed: bool = False

    def after(self, earlier: "LiveMessage | None") -> Self:
        """Both in one message, for a socket that did not take the earlier one yet."""
        if earlier is None:
            return self
        days = [day for day in (earlier.first_day, self.first_day) if day]
        return type(self)(
            self.standing,
            self.version,
            self.watermark,
            sorted({*earlier.metrics, *self.metrics}),
            min(days, default=None),
            sorted({*earlier.own, *self.own}),
            earlier.missed or self.missed,
        )

    def text(self) -> str:
        """As it is sent."""
        return to_json(asdict(self)).decode()
