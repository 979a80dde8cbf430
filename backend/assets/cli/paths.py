"""Where things are."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
VENV = ROOT / ".venv"
VENV_BIN = VENV / "bin"
VENV_PYTHON = VENV_BIN / "python"
# Locks of what is shared by every installation made from this folder.
SETUP = ROOT / "var" / "setup"
# For whoever wants no compiled files beside the sources.
BYTECODE = SETUP / "bytecode"


def base_home() -> Path:
    """The directory of all that is written at run time: ASSETS_HOME, or `var` beside the launcher."""
    home = os.environ.get("ASSETS_HOME")
    return Path(home).expanduser().resolve() if home else ROOT / "var"


def setup_log() -> Path:
    """Where the output of installing and building goes."""
    return SETUP / "setup.log"
