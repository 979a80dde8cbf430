"""Secrets that have to be read again are encrypted where they are stored, so that a copy of the database is not enough.

Fernet (AES-128-CBC and HMAC-SHA256) with a key that HKDF derives from SECRET_KEY; former keys still decrypt.
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"assets: secrets of second factors"


class UnreadableSecretError(Exception):
    """A stored secret was encrypted with a key that the settings do not have."""


def encrypt(text: str) -> str:
    """The text under the current key: each time another."""
    return _keys().encrypt(text.encode()).decode()


def decrypt(encrypted: str) -> str:
    """The text again. Raises UnreadableSecretError."""
    try:
        return _keys().decrypt(encrypted).decode()
    except InvalidToken as error:
        raise UnreadableSecretError(
            "a secret was encrypted with another SECRET_KEY: name that one in SECRET_KEY_FALLBACKS"
        ) from error


def _keys() -> MultiFernet:
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str) -> Fernet:
    derived = HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(urlsafe_b64encode(derived))
