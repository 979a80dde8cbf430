"""The pages: npm's packages, and the static export that the web server hands out."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from assets.cli import node, stamps
from assets.cli.environment import setup_lock
from assets.cli.errors import CommandError
from assets.cli.orphans import MARK, end_orphans
from assets.cli.paths import FRONTEND, VENV_PYTHON, setup_log
from assets.cli.processes import Argument
from assets.cli.steps import run_step

EXPORT = FRONTEND / "out"
BUILD_STAMP = FRONTEND / ".next" / "assets-export.json"
# What npm writes when it has finished, of what it then found installed.
INSTALLED = FRONTEND / "node_modules" / ".package-lock.json"
LOCK = FRONTEND / "package-lock.json"
# Not part of what is built: a change in these needs no new build.
NOT_SOURCES = {
    "node_modules",
    ".next",
    "out",
    "e2e",
    "tests",
    "coverage",
    "test-results",
    "playwright-report",
}
NOT_SOURCE_NAMES = ("vitest.config.", "playwright.config.", "biome.json", "next-env.d.ts")


def ensure_packages() -> node.Node:
    """Have npm's packages installed as locked; the Node to run them with."""
    found = node.find()
    with setup_lock("frontend"):
        _ensure_packages(found)
    return found


def ensure_built() -> None:
    """Have the export as its sources are; needs no Node when it is so already."""
    with setup_lock("frontend"):
        made_from = stamps.digest(_sources(FRONTEND), FRONTEND)
        if stamps.read(BUILD_STAMP).get("sources") == made_from and (EXPORT / "404.html").exists():
            return
        end_orphans(FRONTEND)
        found = node.find()
        _ensure_packages(found)
        BUILD_STAMP.unlink(missing_ok=True)
        _npm("Pages", found, "run", "build")
        if not EXPORT.is_dir():
            raise CommandError(f"the frontend build produced no {EXPORT}")
        compress: list[Argument] = [VENV_PYTHON, "-m", "whitenoise.compress", "--quiet", EXPORT]
        run_step("Pages made small", compress, cwd=FRONTEND, log=setup_log())
        stamps.write(BUILD_STAMP, {"sources": made_from})


def _ensure_packages(found: node.Node) -> None:
    if not _is_installed():
        end_orphans(FRONTEND)
        # None of them needs a program of its own to be installed.
        _npm("Packages for the pages", found, "ci", "--ignore-scripts")


def _is_installed() -> bool:
    """Whether each locked package is there in the locked version. Optional ones are for other platforms."""
    locked, installed = _packages(LOCK), _packages(INSTALLED)
    if not locked:
        raise CommandError(f"{LOCK} is missing or broken")
    return installed.keys() <= locked.keys() and all(
        locked[place].get("integrity") == installed.get(place, locked[place]).get("integrity")
        and (place in installed or bool(locked[place].get("optional")))
        for place in locked
        if place
    )


def _packages(lock: Path) -> dict[str, dict[str, object]]:
    try:
        found: dict[str, dict[str, object]] = json.loads(lock.read_text())["packages"]
    except (OSError, ValueError, KeyError):
        return {}
    return found


def _npm(title: str, found: node.Node, *words: str) -> None:
    environment = found.environment() | {MARK: str(FRONTEND)}
    run_step(title, [found.npm, *words], cwd=FRONTEND, log=setup_log(), env=environment)


def _sources(top: Path) -> Iterator[Path]:
    for directory, directories, files in os.walk(top):
        directories[:] = [name for name in directories if name not in NOT_SOURCES]
        for name in files:
            test = ".test." in name or ".spec." in name
            if not test and not name.startswith(NOT_SOURCE_NAMES) and not name.endswith(".tsbuildinfo"):
                yield Path(directory, name)
