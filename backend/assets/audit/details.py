"""The personal details of an event, and their digest, which the log stores instead of them."""

import json
from dataclasses import dataclass
from hashlib import sha256

MOST_LETTERS = 500
"""Of a user agent: the client chooses its length."""


@dataclass(frozen=True, slots=True)
class Details:
    """Where an event came from."""

    address: str | None
    user_agent: str | None

    def digest(self, salt: bytes) -> bytes:
        """SHA-256 of the salt and these details in their canonical form."""
        details = {"address": self.address, "user_agent": self.user_agent}
        canonical = json.dumps(details, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(salt + canonical.encode()).digest()
