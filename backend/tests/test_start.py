"""What a program imports before it does anything: each command of the command line waits for that."""

import subprocess
import sys

import pytest
from django.core.management import get_commands, load_command_class

from assets.settings.base import BASE_DIR

LARGE = ("duckdb", "ninja", "opentelemetry", "pyarrow", "pydantic", "redis", "typst", "uvicorn", "xlsxwriter")
"""Packages that some commands need and none needs to start."""

IMPORTED = "import django, sys; django.setup(); print(*sys.modules)"

CHECKED = ("openapi", "reference", "report", "web")
"""Commands that import the API in any case; `report` has its own way to start."""

OURS = [name for name, app in get_commands().items() if str(app).startswith("assets.")]


def test_a_program_starts_without_the_large_packages() -> None:
    started = subprocess.run(
        [sys.executable, "-c", IMPORTED], cwd=BASE_DIR / "backend", capture_output=True, text=True, check=True
    )
    assert set(LARGE) & set(started.stdout.split()) == set()


@pytest.mark.parametrize("name", sorted(set(OURS) - set(CHECKED)))
def test_a_command_starts_without_the_checks_of_the_code(name: str) -> None:
    assert load_command_class(get_commands()[name], name).requires_system_checks == ()
