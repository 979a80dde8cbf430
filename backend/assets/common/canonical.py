"""The one text that a record is digested as. It is kept for ever: what was digested with it is checked with it."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

NO_DIGEST = bytes(32)
"""What stands in a chain in place of the link before the first."""


def canonical(told: Mapping[str, object]) -> bytes:
    """JSON: names sorted, no spaces, UTF-8, moments in UTC to the microsecond, digests in hex."""
    text = json.dumps(told, default=_plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    raise TypeError(f"{type(value).__name__} has no canonical form")
