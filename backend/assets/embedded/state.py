"""The keeper's state file, for the processes that use its servers."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class State:
    """`phase` is starting, ready, failed, or down: a server stays away and is tried again. `detail` says why."""

    keeper: int
    phase: str
    detail: str = ""
    postgres: int | None = None
    valkey: int | None = None

    def write(self, path: Path) -> None:
        """Put it in place whole, so that no reader sees half of it."""
        half = path.with_suffix(".new")
        half.write_text(json.dumps(asdict(self)))
        half.replace(path)

    @classmethod
    def read(cls, path: Path) -> "State | None":
        """What was last written, if anything."""
        try:
            return cls(**json.loads(path.read_text()))
        except (FileNotFoundError, ValueError, TypeError):
            return None
