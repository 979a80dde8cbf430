"""Signatures by the rules of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from hmac import digest
from uuid import UUID

PREFIX = "whsec_"
SECRET_BYTES = 32


def new_secret() -> str:
    """A secret as its receiver stores it."""
    return PREFIX + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def webhook_id(event: UUID) -> str:
    """The id of an event as receivers see it: the same in every attempt."""
    return f"msg_{event.hex}"


def signed_headers(message: str, at: datetime, body: bytes, keys: Sequence[str]) -> Mapping[str, str]:
    """The headers of a message that is sent at a moment, signed with each of the secrets."""
    timestamp = str(int(at.timestamp()))
    signed = b".".join((message.encode(), timestamp.encode(), body))
    return {
        "webhook-id": message,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(key, signed) for key in keys),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = b64decode(secret.removeprefix(PREFIX))
    return "v1," + b64encode(digest(key, signed, sha256)).decode()
