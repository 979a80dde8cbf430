"""Node: the one on PATH where it is new enough, else one from a wheel in the virtual environment."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assets.cli import environment
from assets.cli.errors import CommandError
from assets.cli.paths import VENV_BIN

OLDEST = 20


@dataclass(frozen=True)
class Node:
    """A directory with `node` and `npm`."""

    directory: Path
    major: int

    @property
    def npm(self) -> Path:
        """The program npm."""
        return self.directory / "npm"

    @property
    def npx(self) -> Path:
        """The program npx."""
        return self.directory / "npx"

    def environment(self) -> dict[str, str]:
        """An environment in which this Node is the one that scripts find."""
        return os.environ | {
            "PATH": f"{self.directory}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "NEXT_TELEMETRY_DISABLED": "1",
            "npm_config_update_notifier": "false",
            "npm_config_fund": "false",
            "npm_config_audit": "false",
        }


@cache
def find() -> Node:
    """A Node to use; installs one when there is none that is new enough."""
    if (found := _on_path()) is not None:
        return found
    environment.ensure(environment.NODE)
    if (found := _at(VENV_BIN)) is None:
        raise CommandError("the Node from the wheel does not run here: install Node 20 or newer")
    return found


def _on_path() -> Node | None:
    program = shutil.which("node")
    return _at(Path(program).parent) if program else None


def _at(directory: Path) -> Node | None:
    if not (directory / "node").exists() or not (directory / "npm").exists():
        return None
    shown = subprocess.run([directory / "node", "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"v(\d+)\.", shown.stdout)
    if version is None or int(version.group(1)) < OLDEST:
        return None
    return Node(directory, int(version.group(1)))
