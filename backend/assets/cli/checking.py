"""`./assets check`: everything that reads the code rather than runs it."""

import time
from contextlib import ExitStack
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
    """Run all checks, the longest and those of the pages beside the others, whatever fails; 0 when none did."""
    began = time.monotonic()
    failed = _run()
    took = terminal.elapsed(time.monotonic() - began)
    if failed:
        print(f"{len(failed)} failed ({took}): {', '.join(failed)}", flush=True)
        return FAILED
    print(f"all checks passed ({took})", flush=True)
    return OK


def _run() -> list[str]:
    """The titles of those that failed."""
    checked = installation.test()
    with ExitStack() as running:
        running.callback(embedded.release, checked.home)
        try:
            with step("PostgreSQL and Valkey"):
                environment = checked.environment()
        except EmbeddedError as error:
            terminal.say(f"      {error}")
            failed = [check.title for check in (TYPES, *BACKEND_CHECKS)]
            return failed if _succeeds(_start_frontend()) else [*failed, PAGES]
        types = _start(TYPES, environment)
        running.callback(types.stop)
        # On a first run the packages of the pages are waited for while the types are read.
        pages = _start_frontend()
        if pages:
            running.callback(pages.stop)
        failed = [check.title for check in BACKEND_CHECKS if not _succeeds(_start(check, environment))]
        return failed + [title for title, one in ((TYPES.title, types), (PAGES, pages)) if not _succeeds(one)]


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


def _succeeds(step: ProgramStep | None) -> bool:
    if step is None:
        return False
    try:
        step.finish()
    except CommandError:
        return False
    return True
