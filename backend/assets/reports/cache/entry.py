"""One ready answer as it lies in the cache: a header of fixed length, then the very bytes that are sent."""

import struct
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

FORMAT = 2
"""Grows when the header changes: an entry of another format is no entry."""

# format, version, seconds since 1970 at which it was computed, SHA-256 of the body
_HEADER = struct.Struct("!Bqd32s")


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer, of which version of the data it is, and when it was computed."""

    body: bytes
    version: int
    computed_at: float
    digest: bytes

    @classmethod
    def of(cls, body: bytes, version: int, computed_at: float) -> Self:
        """An entry of an answer just computed."""
        return cls(body, version, computed_at, sha256(body).digest())

    @property
    def etag(self) -> str:
        """A strong validator: the same text means the same bytes."""
        return f'"{self.digest[:16].hex()}"'

    def age(self, now: float) -> int:
        """Whole seconds since it was computed; another server's clock may be a little ahead of ours."""
        return max(0, int(now - self.computed_at))

    def pack(self) -> bytes:
        """The entry as it is stored."""
        return _HEADER.pack(FORMAT, self.version, self.computed_at, self.digest) + self.body

    @classmethod
    def unpack(cls, stored: bytes) -> Self | None:
        """What was stored; None where it is of another format."""
        if len(stored) < _HEADER.size or stored[0] != FORMAT:
            return None
        _, version, computed_at, digest = _HEADER.unpack_from(stored)
        return cls(stored[_HEADER.size :], version, computed_at, digest)
