"""The first stage: the virtual environment and the locked packages. Needs the standard library only."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from assets.cli import stamps
from assets.cli.errors import CommandError
from assets.cli.paths import BACKEND, BYTECODE, ROOT, SETUP, VENV, VENV_BIN, VENV_PYTHON, setup_log
from assets.cli.processes import Argument
from assets.cli.steps import run_step, step
from assets.embedded.locks import POLL_SECONDS, FileLock

RUNTIME = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
NODE = "requirements-node.txt"
MODELS = "requirements-models.txt"
"""What models of figures are fitted with: of the worker and of measurements, never of the web process."""

INSTALLER = "requirements-setup.txt"
TITLES = {
    RUNTIME: "Python packages",
    DEVELOPMENT: "Python packages for tests",
    NODE: "Node",
    MODELS: "Python packages for models",
}
STAMP = VENV / "assets-stamp.json"
INSIDE = "ASSETS_INSIDE"


@contextmanager
def setup_lock(name: str) -> Iterator[None]:
    """One launcher at a time makes a thing that all of them share."""
    try:
        SETUP.mkdir(parents=True, exist_ok=True)
        lock = FileLock(SETUP / f"{name}.lock")
        if not lock.try_acquire():
            with step(f"Waiting for another start ({name})") as shown:
                while not lock.try_acquire():
                    shown.wait(POLL_SECONDS)
    except PermissionError as error:
        raise CommandError(f"no right to write {error.filename}: it may belong to another user") from error
    with lock:
        yield


def is_inside() -> bool:
    """Whether this is the second stage: the number of the process is kept over the hand-over."""
    return os.environ.pop(INSIDE, "") == str(os.getpid())


def hand_over(launcher: Path, arguments: list[str]) -> None:
    """Become the second stage: the same command, in the virtual environment. Does not return."""
    environment = os.environ | {INSIDE: str(os.getpid())}
    # A copy of the library that some shell points at would come before the locked one.
    environment.pop("PYTHONHOME", None)
    environment.pop("PYTHONPATH", None)
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        # Each of many programs would compile every package anew: what is compiled goes to a folder of its own.
        environment["PYTHONPYCACHEPREFIX"] = str(BYTECODE)
    os.execve(VENV_PYTHON, [str(VENV_PYTHON), str(launcher), *arguments], environment)


def ensure(*lock_files: str) -> None:
    """Make sure that the environment exists, is whole, and holds what each of `lock_files` names."""
    with setup_lock("python"):
        if not _is_usable():
            _make()
        for lock_file in lock_files:
            _ensure_one(lock_file)


def _ensure_one(lock_file: str) -> None:
    said = stamps.read(STAMP)
    current = stamps.digest([BACKEND / lock_file], BACKEND)
    if said.get(lock_file) == current and not _missing(BACKEND / lock_file):
        return
    STAMP.unlink(missing_ok=True)  # until it is back, the environment counts as half-made
    _install(lock_file)
    stamps.write(STAMP, said | {"python": _python(), lock_file: current})


def _python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix}"


def _is_usable() -> bool:
    return VENV_PYTHON.exists() and stamps.read(STAMP).get("python") == _python()


def _make() -> None:
    try:
        shutil.rmtree(VENV)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise CommandError(f"cannot remove the half-made environment {VENV}: {error.strerror}") from error
    base = getattr(sys, "_base_executable", sys.executable)
    try:
        run_step("Virtual environment", [base, "-m", "venv", VENV], cwd=ROOT, log=setup_log())
    except CommandError as error:
        hint = (
            "" if _has("ensurepip") else "; this Python has no ensurepip (on Debian and Ubuntu: python3-venv)"
        )
        raise CommandError(f"{error}{hint}") from error
    stamps.write(STAMP, {"python": _python()})


def _has(module: str) -> bool:
    return find_spec(module) is not None


def _install(lock_file: str) -> None:
    locked: list[Argument] = ["--require-hashes", "-r", BACKEND / lock_file]
    title = TITLES[lock_file]
    if _has_uv():
        uv: list[Argument] = [VENV_BIN / "uv", "pip", "install", "--quiet", "--python", VENV_PYTHON, *locked]
        try:
            run_step(title, uv, cwd=ROOT, log=setup_log(), env=_uv_environment())
        except CommandError:
            pass  # pip knows settings for mirrors and certificates that uv does not read
        else:
            return
    pip: list[Argument] = [VENV_PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *locked]
    run_step(title, pip, cwd=ROOT, log=setup_log())


def _has_uv() -> bool:
    """Whether the fast installer is there, installed by the slow one where it can be."""
    locked = BACKEND / INSTALLER
    if not _missing(locked):
        return True
    pip: list[Argument] = [
        VENV_PYTHON,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
    ]
    try:
        run_step("Package installer", [*pip, "-r", locked], cwd=ROOT, log=setup_log())
    except CommandError:
        return False
    return True


def _uv_environment() -> dict[str, str]:
    environment = dict(os.environ)
    configured = subprocess.run(
        [VENV_PYTHON, "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True,
        text=True,
        check=False,
    )
    mirror = os.environ.get("PIP_INDEX_URL") or configured.stdout.strip()
    if mirror:
        environment.setdefault("UV_DEFAULT_INDEX", mirror)
    return environment


def _missing(lock_file: Path) -> list[str]:
    """Packages of the lock that are not installed. Those for other platforms or versions do not count."""
    library = VENV / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    installed = {_plain(path.name.removesuffix(".dist-info")) for path in library.glob("*.dist-info")}
    locked = re.findall(r"^([\w.-]+)==([^\s;]+)(?=\s*\\?$)", lock_file.read_text(), re.MULTILINE)
    return [name for name, version in locked if _plain(f"{name}-{version}") not in installed]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
