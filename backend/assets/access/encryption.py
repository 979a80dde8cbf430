"""Secrets that have to be read again are encrypted where they are stored, so that a copy of the database is not enough.

Fernet (AES-128-CBC and HMAC-SHA256) with a key that HKDF derives from SECRET_KEY; former keys still decrypt.
"""

from base64 import urlsafe_b64encode
from enum import Enum

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Purpose(Enum):
    """What a secret is for. Each purpose has a key of its own; the values are part of what derives it."""

    SECOND_FACTORS = b"assets: secrets of second factors"
    WEBHOOKS = b"assets: secrets of webhooks"
    EVENT_SOURCES = b"assets: secrets of event sources"


class UnreadableSecretError(Exception):
    """A stored secret was encrypted with a key that the settings do not have."""


def encrypt(text: str, purpose: Purpose) -> str:
    """The text under the current key: each time another."""
    return _keys(purpose).encrypt(text.encode()).decode()


def decrypt(encrypted: str, purpose: Purpose) -> str:
    """The text again. Raises UnreadableSecretError."""
    try:
        return _keys(purpose).decrypt(encrypted).decode()
    except InvalidToken as error:
        raise UnreadableSecretError(
            "a secret was encrypted with another SECRET_KEY: name that one in SECRET_KEY_FALLBACKS"
        ) from error


def _keys(purpose: Purpose) -> MultiFernet:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([_key(secret, purpose) for secret in secrets])


def _key(secret: str, purpose: Purpose) -> Fernet:
    derived = HKDF(SHA256(), length=32, salt=None, info=purpose.value).derive(secret.encode())
    return Fernet(urlsafe_b64encode(derived))
