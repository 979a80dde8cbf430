"""File locks that the kernel gives back when their holder ends, however it ends."""

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

POLL_SECONDS = 0.02


class LockTimeoutError(Exception):
    """Another process held the lock for longer than the timeout."""


class FileLock:
    """A `flock` on a file of its own: shared or exclusive, not inherited by default."""

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self.path = path
        self._mode = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        self._fd: int | None = None

    @property
    def fd(self) -> int:
        """The descriptor that holds the lock (it can be handed to a child)."""
        if self._fd is None:
            raise ValueError(f"{self.path} is not locked")
        return self._fd

    def try_acquire(self) -> bool:
        """Take the lock if it is free; False when another holds it."""
        fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(fd, self._mode | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(fd)
            return False
        except BaseException:
            os.close(fd)
            raise
        self._fd = fd
        return True

    def acquire(self, timeout: float) -> None:
        """Take the lock, waiting up to `timeout` seconds; raises LockTimeoutError after that."""
        deadline = time.monotonic() + timeout
        while not self.try_acquire():
            if time.monotonic() > deadline:
                raise LockTimeoutError(str(self.path))
            time.sleep(POLL_SECONDS)

    def release(self) -> None:
        """Give the lock back; nothing happens when it is not held."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def __enter__(self) -> Self:
        if self._fd is None:
            self.acquire(timeout=600)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def is_held(path: Path) -> bool:
    """Whether some process holds the lock on `path` exclusively."""
    if not path.exists():
        return False
    probe = FileLock(path, shared=True)
    free = probe.try_acquire()
    probe.release()
    return not free
