"""Log files of programs that run for months: read at their end, and bounded in size."""

import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

LINES = 12
TAIL_BYTES = 16_384
LARGEST_BYTES = 20_000_000
LOOK_SECONDS = 60.0


def log_tail(path: Path, lines: int = LINES) -> str:
    """The last lines of a log, for a message about a failure."""
    if not path.is_file():
        return ""
    with path.open("rb") as log:
        log.seek(max(0, path.stat().st_size - TAIL_BYTES))
        return "\n".join(log.read().decode("utf-8", "replace").splitlines()[-lines:])


def rotate(path: Path, largest: int = LARGEST_BYTES) -> None:
    """Copy a log that has become large to `<name>.1` and empty it, while its program goes on writing to it.

    The program must append. What it writes between copying and emptying is lost, as with logrotate's `copytruncate`.
    """
    if path.exists() and path.stat().st_size > largest:
        shutil.copyfile(path, path.with_name(f"{path.name}.1"))
        os.truncate(path, 0)


class LogRotation:
    """Looks once a minute whether logs have become large, however often it is called."""

    def __init__(self) -> None:
        self._looked_at = time.monotonic()

    def rotate(self, logs: Iterable[Path]) -> None:
        """Rotate those that are large."""
        now = time.monotonic()
        if now - self._looked_at > LOOK_SECONDS:
            self._looked_at = now
            for log in logs:
                rotate(log)
