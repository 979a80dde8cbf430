"""Versions of PostgreSQL other than the embedded one, to test against: installed when they are first asked for."""

import shutil
from pathlib import Path

from assets.cli import stamps
from assets.cli.environment import setup_lock
from assets.cli.paths import BACKEND, ROOT, SETUP, VENV_PYTHON, setup_log
from assets.cli.processes import Argument
from assets.cli.steps import run_step

VERSIONS = ("16", "17")
"""The embedded one is newer; these are the others that are supported."""

PACKAGE_PYTHON = "3.12"
"""What the package's own code asks for: that code is not used, but pip and uv are to believe it."""


def install(version: str) -> Path:
    """The folder with the programs of that version: the server's, pg_dump and pg_restore."""
    lock_file = lock_of(version)
    folder = SETUP / f"postgres-{version}"
    stamp = folder / "stamp.json"
    made_from = stamps.digest([lock_file], BACKEND)
    with setup_lock(folder.name):
        if stamps.read(stamp).get("lock") != made_from:
            shutil.rmtree(folder, ignore_errors=True)
            _download(lock_file, folder / "package")
            _unpack(next(folder.glob("package/*/postgresql-*.tar.gz")), folder)
            shutil.rmtree(folder / "package")
            stamps.write(stamp, {"lock": made_from})
    return folder / "bin"


def lock_of(version: str) -> Path:
    """The list with the one package."""
    return BACKEND / f"requirements-postgres-{version}.txt"


def _download(lock_file: Path, folder: Path) -> None:
    pip: list[Argument] = [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    wheel: list[Argument] = ["--python-version", PACKAGE_PYTHON, "--only-binary", ":all:", "--no-deps"]
    locked: list[Argument] = ["--require-hashes", "-r", lock_file, "--target", folder]
    run_step("Another PostgreSQL", [*pip, *wheel, *locked], cwd=ROOT, log=setup_log())


def _unpack(archive: Path, folder: Path) -> None:
    tar: list[Argument] = ["tar", "-xzf", archive, "--strip-components=1", "--no-same-owner", "-C", folder]
    run_step("Its programs", tar, cwd=ROOT, log=setup_log())
