"""The progress of an import: the current stage, how many rows, how fast."""

import sys
import threading
import time
from dataclasses import dataclass, field
from typing import TextIO

INTERVAL = 1.0
INTERVAL_OF_LINES = 5.0
"""Seconds between two notices: on a terminal, where each replaces the last; in a file, where each stays."""


@dataclass
class Progress:
    """One stage at a time, of whatever thread; `seconds` has what each took in all."""

    out: TextIO = field(default_factory=lambda: sys.stderr)
    seconds: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._live = self.out.isatty()
        self._what, self._total, self._count, self._unit = "", None, 0, ""  # type: str, int | None, int, str
        self._began = self._shown = time.monotonic()

    def begin(self, what: str, total: int | None = None, unit: str = "rows") -> None:
        """Begin a stage and end the previous one."""
        self.end()
        with self._lock:
            self._what, self._total, self._count, self._unit = what, total, 0, unit
            self._began = self._shown = time.monotonic()

    def add(self, count: int) -> None:
        """Count rows that are done."""
        with self._lock:
            self._count += count
            now = time.monotonic()
            if now - self._shown >= (INTERVAL if self._live else INTERVAL_OF_LINES):
                self._shown = now
                self._show(now, "\r\033[K" if self._live else "", "" if self._live else "\n")

    def end(self) -> None:
        """End the stage with a line that stays."""
        with self._lock:
            if self._what:
                now = time.monotonic()
                self.seconds[self._what] = self.seconds.get(self._what, 0.0) + now - self._began
                self._show(now, "\r\033[K" if self._live else "", "\n")
            self._what = ""

    def _show(self, now: float, before: str, after: str) -> None:
        seconds = now - self._began
        rows = ""
        if self._count:
            of = f" of {self._total:,}" if self._total is not None else ""
            rate = f", {self._count / seconds:,.0f}/s" if seconds > 0 else ""
            rows = f"{self._count:,}{of} {self._unit}{rate}, "
        self.out.write(f"{before}{self._what}: {rows}{seconds:.1f} s{after}")
        self.out.flush()
