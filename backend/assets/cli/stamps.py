"""Stamps: what a thing was made from, so that it is made again only when that has changed."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def digest(files: Iterable[Path], base: Path) -> str:
    """One digest over the names (relative to `base`) and contents of files."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(f"{file.relative_to(base).as_posix()}\0".encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def read(stamp: Path) -> dict[str, str]:
    """What a stamp says; empty when there is none, or half of one."""
    try:
        found = json.loads(stamp.read_text())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def write(stamp: Path, said: dict[str, str]) -> None:
    """Put a stamp in place whole. Written last, after what it stamps."""
    half = stamp.with_name(f"{stamp.name}.new")
    half.write_text(json.dumps(said, indent=1))
    half.replace(stamp)
