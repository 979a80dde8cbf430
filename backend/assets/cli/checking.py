"""`./assets check`: everything that reads the code rather than runs it."""

import time
from dataclasses import dataclass
from pathlib import Path

from assets import embedded
from assets.cli import frontend, installation, terminal
from assets.cli.errors import FAILED, OK, CommandError
from assets.cli.paths import BACKEND, FRONTEND, ROOT, VENV_BIN, VENV_PYTHON
from assets.cli.processes import Argument
from assets.cli.steps import ProgramStep, step
from assets.embedded.errors import EmbeddedError

TAIL_LINES = 200
PAGES = "Pages (biome, tsc, client)"


@dataclass(frozen=True)
class Check:
    """A program that ends with status 0 when all is well."""

    title: str
    arguments: tuple[Argument, ...]
    cwd: Path = BACKEND


def _manage(title: str, *words: str) -> Check:
    return Check(title, (VENV_PYTHON, "manage.py", *words))


RUFF_PATHS = tuple(name for name in ("backend", "bench", "assets") if (ROOT / name).exists())
RUFF_CONFIG = ("--config", "backend/pyproject.toml")
TYPES = Check("Types (mypy)", (VENV_BIN / "mypy",))
"""It takes as long as the others together, and runs beside them."""

BACKEND_CHECKS = (
    Check("Lint (ruff)", (VENV_BIN / "ruff", "check", *RUFF_CONFIG, *RUFF_PATHS), ROOT),
    Check("Format (ruff)", (VENV_BIN / "ruff", "format", "--check", *RUFF_CONFIG, *RUFF_PATHS), ROOT),
    Check("Layers (import-linter)", (VENV_BIN / "lint-imports",)),
    _manage("Django's own checks", "check"),
    _manage("Migrations match models", "makemigrations", "--check", "--dry-run"),
    _manage("API snapshot", "openapi", "--check"),
)


def run_checks() -> int:
    """Run all checks, those of the pages beside those of the backend, whatever fails; 0 when none did."""
    began = time.monotonic()
    pages = _start_frontend()
    try:
        failed = _run_backend()
    except BaseException:
        if pages:
            pages.stop()
        raise
    if pages is None or not _succeeds(pages):
        failed.append(PAGES)
    took = terminal.elapsed(time.monotonic() - began)
    if failed:
        print(f"{len(failed)} failed ({took}): {', '.join(failed)}", flush=True)
        return FAILED
    print(f"all checks passed ({took})", flush=True)
    return OK


def _run_backend() -> list[str]:
    checked = installation.test()
    try:
        with step("PostgreSQL and Valkey"):
            environment = checked.environment()
        types = _start(TYPES, environment)
        try:
            failed = [check.title for check in BACKEND_CHECKS if not _succeeds(_start(check, environment))]
        except BaseException:
            types.stop()
            raise
        return failed if _succeeds(types) else [*failed, TYPES.title]
    except EmbeddedError as error:
        terminal.say(f"      {error}")
        return [check.title for check in (TYPES, *BACKEND_CHECKS)]
    finally:
        embedded.release(checked.home)


def _start_frontend() -> ProgramStep | None:
    """None where there are no packages to check the pages with."""
    try:
        node = frontend.ensure_packages()
    except CommandError as error:
        terminal.say(f"      {error}")
        return None
    return _start(Check(PAGES, (node.npm, "run", "check"), FRONTEND), node.environment())


def _start(check: Check, environment: dict[str, str]) -> ProgramStep:
    log = installation.test().home / "log" / "check.log"
    return ProgramStep(check.title, check.arguments, cwd=check.cwd, log=log, env=environment, tail=TAIL_LINES)


def _succeeds(step: ProgramStep) -> bool:
    try:
        step.finish()
    except CommandError:
        return False
    return True
