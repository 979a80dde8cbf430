"""How far the tables of a followed plan were read: of each, the greatest moment at which a row says that it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Self

Seen = Mapping[str, str]
"""By table, as `shop.orders`: the moment as its database writes it. One that is not there is read from its start."""

REREAD_EVERY = timedelta(hours=1)
"""How often rejected rows are read again: what they needed may have come since."""


@dataclass(frozen=True)
class Cursor:
    """`rejected_from` is where the round began in which the oldest row was rejected that may still be; `reread_at` is
    when that was last read again. `digest` is that of the plan: another plan reads everything once.
    """

    digest: str
    seen: Seen = field(default_factory=dict)
    rejected_from: Seen | None = None
    reread_at: datetime | None = None

    @classmethod
    def read(cls, stored: Mapping[str, Any], digest: str) -> Self:
        """The cursor that was stored; one from the start where the plan was another."""
        if stored.get("digest") != digest:
            return cls(digest)
        reread_at = stored["reread_at"]
        return cls(
            digest,
            stored["seen"],
            stored["rejected_from"],
            datetime.fromisoformat(reread_at) if reread_at else None,
        )

    def to_json(self) -> dict[str, Any]:
        """As it is stored."""
        return {
            "digest": self.digest,
            "seen": dict(self.seen),
            "rejected_from": None if self.rejected_from is None else dict(self.rejected_from),
            "reread_at": self.reread_at.isoformat() if self.reread_at else None,
        }

    def rereads(self, at: datetime) -> bool:
        """Whether it is time to read rejected rows again."""
        if self.rejected_from is None or self.reread_at is None:
            return False
        return at - self.reread_at >= REREAD_EVERY

    def since(self, at: datetime) -> Seen:
        """From where the round at a moment reads."""
        return (self.rejected_from or {}) if self.rereads(at) else self.seen

    def after(self, seen: Seen, *, rejected: int, at: datetime) -> Self:
        """The cursor after the round at a moment, which read up to `seen`."""
        forward = {table: max(moment, self.seen.get(table, moment)) for table, moment in seen.items()}
        if rejected and (self.rejected_from is None or self.rereads(at)):
            return replace(self, seen=forward, rejected_from=self.since(at), reread_at=at)
        if not rejected and self.rereads(at):
            return replace(self, seen=forward, rejected_from=None, reread_at=None)
        return replace(self, seen=forward)


@dataclass(frozen=True)
class Increment:
    """The rows of a table that changed since a moment, less an overlap; all of them without one."""

    column: str
    after: str | None
    overlap: timedelta
