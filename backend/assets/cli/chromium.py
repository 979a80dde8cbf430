"""A real Chromium for the browser tests: found, or installed where that can be done."""

import os
import shutil
import subprocess
from pathlib import Path

from assets.cli import apt
from assets.cli.errors import CommandError
from assets.cli.node import Node
from assets.cli.paths import FRONTEND, setup_log
from assets.cli.processes import Argument
from assets.cli.steps import run_step

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
"""The first is the same engine without windows: it takes a sixth less time, and less room."""

ASK_PLAYWRIGHT = "import { chromium } from '@playwright/test'; console.log(chromium.executablePath())"


def find(node: Node) -> Path:
    """A browser that runs; installs one when there is none. CommandError when that fails too."""
    configured = os.environ.get("ASSETS_CHROMIUM")
    if configured:
        if not _runs(Path(configured)):
            raise CommandError(f"ASSETS_CHROMIUM={configured} is not a browser that runs")
        return Path(configured)
    if (found := _search(node)) is not None:
        return found
    tried = []
    for name, install in (("apt", _by_apt), ("playwright", _by_playwright)):
        try:
            if not install(node):
                continue
        except CommandError as error:
            tried.append(f"{name}: {error}")
            continue
        if (found := _search(node)) is not None:
            return found
        tried.append(f"{name}: it installed no browser that runs")
    raise CommandError(
        "no Chromium for the browser tests: install one, or set ASSETS_CHROMIUM\n" + "\n".join(tried)
    )


def _search(node: Node) -> Path | None:
    on_path = (shutil.which(name) for name in NAMES)
    candidates = [Path(found) for found in on_path if found]
    located = subprocess.run(
        [node.directory / "node", "--input-type=module", "-e", ASK_PLAYWRIGHT],
        cwd=FRONTEND,
        capture_output=True,
        text=True,
        check=False,
    )
    if located.returncode == 0 and located.stdout.strip():
        candidates.append(Path(located.stdout.strip()))
    return next((candidate for candidate in candidates if _runs(candidate)), None)


def _runs(program: Path) -> bool:
    # Ubuntu's package is a stub that only points at another package manager: being there is not enough.
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return shown.returncode == 0


def _by_apt(_node: Node) -> bool:
    return apt.install("Chromium", NAMES[0])


def _by_playwright(node: Node) -> bool:
    command: list[Argument] = [node.npx, "playwright", "install", "chromium"]
    run_step("Chromium (Playwright)", command, cwd=FRONTEND, log=setup_log(), env=node.environment())
    return True
