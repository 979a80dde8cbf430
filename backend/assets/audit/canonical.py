"""The canonical form of an event. It must never change: existing chains are verified with it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from assets.common.canonical import canonical

COLUMNS = (
    "id", "at", "recorded_at", "action", "outcome", "actor_id", "actor_role",
    "object_kind", "object_id", "reason", "before", "after", "details_digest",
    "authenticated_by",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the log, with its fields in the order of COLUMNS."""

    id: int
    at: datetime
    recorded_at: datetime
    action: str
    outcome: str
    actor_id: int | None
    actor_role: str | None
    object_kind: str
    object_id: str
    reason: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    details_digest: bytes | None
    authenticated_by: str | None = None

    def canonical(self) -> bytes:
        """The bytes that are digested. Events from before `authenticated_by` are digested without it, as they were."""
        fields = {name: getattr(self, name) for name in COLUMNS}
        if self.authenticated_by is None:
            del fields["authenticated_by"]
        return canonical(fields)

    def link(self, previous: bytes) -> bytes:
        """The digest of this event's link, after the link with the digest `previous`."""
        return sha256(previous + self.canonical()).digest()
