"""Programs for tests from Debian's packages, where this may install them."""

import os
import shutil

from assets.cli.paths import ROOT, setup_log
from assets.cli.steps import run_step


def install(title: str, *packages: str) -> bool:
    """Install packages; False where that cannot be done here. Raises CommandError."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step, words in (
        ("Package lists (apt)", ["update"]),
        (f"{title} (apt)", ["install", "-y", "--no-install-recommends", *packages]),
    ):
        run_step(step, ["apt-get", *words], cwd=ROOT, log=setup_log(), env=environment)
    return True
