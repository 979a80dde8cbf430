"""The ring of signing keys: the newest signs, every one of them verifies, so that keys change while people work.

A folder of Ed25519 private keys (PEM, PKCS 8), one file each; the name of the file is the key's `kid`.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from threading import Lock

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FIRST = "00000000T000000"
"""The kid of the key that is made where there is none: two processes that start at once make one key."""

KID_FORMAT = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Ring:
    """Keys by kid, oldest first; `stamp` tells whether the folder has changed since."""

    keys: dict[str, Ed25519PrivateKey]
    stamp: int

    @property
    def newest(self) -> tuple[str, Ed25519PrivateKey]:
        """The one that signs."""
        kid = max(self.keys)
        return kid, self.keys[kid]


_lock = Lock()
_ring: Ring | None = None


def signing_key() -> tuple[str, Ed25519PrivateKey]:
    """The kid and the key that new tokens are signed with."""
    return _current().newest


def verifying_key(kid: str) -> Ed25519PublicKey | None:
    """The public key of a kid; None for one that is not, or no longer, ours."""
    key = _current().keys.get(kid)
    return key.public_key() if key else None


def ring_stamp() -> int:
    """Changes with the ring, so that nothing is believed by a key that is gone."""
    return _current().stamp


def ensure_key() -> None:
    """Make the first key where there is none."""
    folder = Path(settings.SIGNING_KEYS)
    if not any(folder.glob("*.pem")):
        _write(FIRST)


def add_key(now: datetime) -> str:
    """Make a new key, which signs from now on. Returns its kid."""
    kid = now.strftime(KID_FORMAT)
    if not _write(kid):
        raise FileExistsError(f"there is a key {kid} already: keys are at least a second apart")
    return kid


def drop_keys(now: datetime, *, unused_for: timedelta) -> list[str]:
    """Remove each key that a newer one replaced so long ago that no token of it can still be good."""
    kids = sorted(_current().keys)
    gone = []
    for kid, next_kid in pairwise(kids):
        replaced = datetime.strptime(next_kid, KID_FORMAT).replace(tzinfo=now.tzinfo)
        if now - replaced > unused_for:
            _path(kid).unlink(missing_ok=True)
            gone.append(kid)
    return gone


def _current() -> Ring:
    global _ring
    folder = Path(settings.SIGNING_KEYS)
    stamp = folder.stat().st_mtime_ns if folder.is_dir() else -1
    ring = _ring
    if ring is None or ring.stamp != stamp:
        with _lock:
            ring = _ring = _read(folder)
    return ring


def _read(folder: Path) -> Ring:
    if not any(folder.glob("*.pem")):
        if settings.MODE == "production":
            raise ImproperlyConfigured(
                f"ASSETS_SIGNING_KEYS={folder}: holds no key; `migrate` makes the first one"
            )
        _write(FIRST)
    stamp = folder.stat().st_mtime_ns
    keys = {path.stem: _load(path) for path in folder.glob("*.pem")}
    return Ring(keys, stamp)


def _load(path: Path) -> Ed25519PrivateKey:
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ImproperlyConfigured(f"{path}: is no Ed25519 key")
    return key


def _write(kid: str) -> bool:
    """Put a new key there whole, or not at all; False where there is one of that name."""
    path = _path(kid)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    half = path.with_name(f".{kid}.{os.getpid()}")
    key = Ed25519PrivateKey.generate()
    half.touch(mode=0o600)
    with half.open("wb") as file:
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(half, path)
    except FileExistsError:
        return False
    finally:
        half.unlink()
    return True


def _path(kid: str) -> Path:
    return Path(settings.SIGNING_KEYS) / f"{kid}.pem"
