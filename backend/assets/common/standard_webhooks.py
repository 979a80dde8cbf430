"""Signatures by the rules of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, of what comes and what goes."""

import hmac
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping, Sequence
from datetime import datetime

PREFIX = "whsec_"
SECRET_BYTES = 32
VERSION = "v1"

ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
"""The headers of a signed message."""


def new_secret() -> str:
    """A secret as the other side stores it."""
    return PREFIX + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def signed_headers(message: str, at: datetime, body: bytes, keys: Sequence[str]) -> Mapping[str, str]:
    """The headers of a message that is sent at a moment, signed with each of the secrets."""
    timestamp = str(int(at.timestamp()))
    signatures = (b64encode(_digest(key, message, timestamp, body)).decode() for key in keys)
    return {
        ID: message,
        TIMESTAMP: timestamp,
        SIGNATURE: " ".join(f"{VERSION},{signature}" for signature in signatures),
    }


def is_signed(headers: Mapping[str, str], body: bytes, key: str) -> bool:
    """Whether one of a message's signatures is that of a secret; there may be several, while a secret is changed."""
    digest = _digest(key, headers.get(ID, ""), headers.get(TIMESTAMP, ""), body)
    return any(hmac.compare_digest(found, digest) for found in _signatures(headers))


def _signatures(headers: Mapping[str, str]) -> list[bytes]:
    found = []
    for signature in headers.get(SIGNATURE, "").split():
        version, _, encoded = signature.partition(",")
        try:
            found += [b64decode(encoded, validate=True)] if version == VERSION else []
        except (NotBase64, ValueError):
            continue
    return found


def _digest(key: str, message: str, timestamp: str, body: bytes) -> bytes:
    signed = b".".join((message.encode(), timestamp.encode(), body))
    return hmac.digest(b64decode(key.removeprefix(PREFIX)), signed, "sha256")
