"""The message of a socket, always one schema, as JSON."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic_core import to_json

from assets.me.questions import Subject


class Standing(StrEnum):
    """How current the figures are: complete up to a few seconds ago; behind; or unknown, as Valkey is unavailable."""

    CURRENT = "current"
    BEHIND = "behind"
    AWAY = "away"


@dataclass(frozen=True)
class LiveMessage:
    """How current the figures are, and what changed since the previous message; a heartbeat has no changes.

    `metrics` changed for periods that end on `first_day` or later; `own` are the subjects of the viewer's own rows
    that changed. `missed`: anything may have changed. `today`: the day of the reporting zone, of a heartbeat.
    `sealing_held_at`: since when no day is sealed, while that is so. `held_by`: the source that holds the watermark
    back, for those who see the figures of all. `bell`: the viewer's bell shows something else now.
    """

    standing: Standing
    version: int | None
    watermark: datetime | None
    metrics: Sequence[str] = ()
    first_day: date | None = None
    own: Sequence[Subject] = ()
    missed: bool = False
    today: date | None = None
    sealing_held_at: datetime | None = None
    held_by: str | None = None
    bell: bool = False

    def after(self, earlier: "LiveMessage | None") -> Self:
        """Both merged, for a socket that has not sent the earlier one yet."""
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
            self.today or earlier.today,
            self.sealing_held_at,
            self.held_by,
            earlier.bell or self.bell,
        )

    def text(self) -> str:
        """As JSON."""
        return to_json(asdict(self)).decode()
