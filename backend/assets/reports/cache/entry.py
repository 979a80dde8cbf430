"""One ready answer as it lies in the cache: a header of fixed length, then the very bytes that are sent."""

import struct
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from assets.reports.rollups import State

FORMAT = 1
"""Grows when the header changes: an entry of another format is no entry."""

# format, closed, version, closed version, seconds since 1970 at which it was computed, SHA-256 of the body
_HEADER = struct.Struct("!B?qqd32s")


@dataclass(frozen=True, slots=True)
class Basis:
    """The state of the data that an answer was computed from.

    `closed` says that its days were over for long when it was computed: then `closed_version` alone matters.
    """

    version: int
    closed_version: int
    closed: bool

    def holds(self, state: State) -> bool:
        """Whether the answer computed now would be the same."""
        if self.version == state.version:
            return True
        return self.closed and self.closed_version == state.closed_version


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer, what it was computed from, and when."""

    body: bytes
    basis: Basis
    computed_at: float
    digest: bytes

    @classmethod
    def of(cls, body: bytes, basis: Basis, computed_at: float) -> Self:
        """An entry of an answer just computed."""
        return cls(body, basis, computed_at, sha256(body).digest())

    @property
    def etag(self) -> str:
        """A strong validator: the same text means the same bytes."""
        return f'"{self.digest[:16].hex()}"'

    def age(self, now: float) -> int:
        """Whole seconds since it was computed; another server's clock may be a little ahead of ours."""
        return max(0, int(now - self.computed_at))

    def pack(self) -> bytes:
        """The entry as it is stored."""
        basis = self.basis
        header = _HEADER.pack(
            FORMAT, basis.closed, basis.version, basis.closed_version, self.computed_at, self.digest
        )
        return header + self.body

    @classmethod
    def unpack(cls, stored: bytes) -> Self | None:
        """What was stored; None where it is of another format."""
        if len(stored) < _HEADER.size or stored[0] != FORMAT:
            return None
        _, closed, version, closed_version, computed_at, digest = _HEADER.unpack_from(stored)
        return cls(stored[_HEADER.size :], Basis(version, closed_version, closed), computed_at, digest)
