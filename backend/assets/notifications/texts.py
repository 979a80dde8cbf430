"""The digest of a message's text, which the log stores instead of it."""

import json
from hashlib import sha256

SALT_BYTES = 16


def digest_of(salt: bytes, *, language: str, subject: str, body: str) -> bytes:
    """SHA-256 of the salt and the text in its canonical form."""
    text = {"language": language, "subject": subject, "body": body}
    canonical = json.dumps(text, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(salt + canonical.encode()).digest()
