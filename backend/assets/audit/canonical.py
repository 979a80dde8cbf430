"""The form of an event that is digested. It is kept for ever: chains that were made with it are checked with it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

COLUMNS = (
    "id", "at", "recorded_at", "action", "outcome", "actor_id", "actor_role",
    "object_kind", "object_id", "reason", "before", "after", "details_digest",
)  # fmt: skip

NO_DIGEST = bytes(32)
"""What stands in place of the link before the first."""


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the log, its fields in the order of COLUMNS."""

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

    def canonical(self) -> bytes:
        """JSON of all fields: names sorted, no spaces, UTF-8, moments in UTC to the microsecond, digests in hex."""
        told = {name: getattr(self, name) for name in COLUMNS}
        return json.dumps(
            told, default=_plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        ).encode()

    def link(self, previous: bytes) -> bytes:
        """The digest of this event's link, after the link with the digest `previous`."""
        return sha256(previous + self.canonical()).digest()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"{type(value).__name__} has no canonical form")
