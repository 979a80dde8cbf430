"""Where the files of exports are kept: the web server and the worker must both reach it."""

from pathlib import Path

from assets.settings.base import BASE_DIR
from assets.settings.environment import read

EXPORTS_DIR = Path(read("ASSETS_EXPORTS") or BASE_DIR / "var" / "exports")

# Bodies that are read piece by piece and not kept, so that they may be larger than any other; in bytes.
UPLOADS = {"/api/v1/reports/exports/verify/": 2 * 1024**3}
