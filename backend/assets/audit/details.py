"""The personal details of an event, and the digest by which the log vouches for them without holding them."""

import json
from dataclasses import dataclass
from hashlib import sha256

MOST_LETTERS = 500
"""Of a user agent: whoever sends the request chooses its length."""


@dataclass(frozen=True, slots=True)
class Details:
    """Whence an event came."""

    address: str | None
    user_agent: str | None

    def digest(self, salt: bytes) -> bytes:
        """SHA-256 of the salt and these details in their canonical form."""
        told = {"address": self.address, "user_agent": self.user_agent}
        canonical = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(salt + canonical.encode()).digest()
