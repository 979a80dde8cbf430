"""A disk without room, as it is said to who starts the servers."""

import shutil
from pathlib import Path

NEARLY_FULL_BYTES = 64 * 1024 * 1024


def full_disk(place: Path) -> str | None:
    """What to do about the disk of a folder; None where it has room."""
    free = shutil.disk_usage(place if place.exists() else place.parent).free
    if free >= NEARLY_FULL_BYTES:
        return None
    return f"the disk of {place} is full ({free // 1024**2} MB are free): make room, then start again"
