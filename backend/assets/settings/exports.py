"""Where exported files are stored, and uploads that are larger than others."""

from pathlib import Path

from assets.settings.base import BASE_DIR
from assets.settings.environment import read

_folder = read(
    "ASSETS_EXPORTS",
    "",
    "The folder of exported files, which the web server and the worker share. Set by `./assets`.",
)
EXPORTS_DIR = Path(_folder or BASE_DIR / "var" / "exports")

# Limits in bytes for bodies that are streamed and not stored.
UPLOADS = {"/api/v1/reports/exports/verify/": 2 * 1024**3}

# Limits in bytes for JSON bodies that may be larger than others.
LARGE_BODIES = {"/api/v1/events/": 1024**2}
