"""The reference pages say what the code says; every code, setting and metric is on its page."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from pytest_django import Settings

from assets.problems.general import GENERAL
from assets.reference.files import REFERENCE, write_or_check
from assets.reference.management.commands.reference import PAGES
from assets.reports.metrics.registry import METRICS
from assets.reports.queries.errors import QUERY_ERRORS


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_is_current(name: str) -> None:
    assert (REFERENCE / name).read_text(encoding="utf-8") == PAGES[name](), "run ./assets manage reference"


@pytest.mark.parametrize("command", ["reference", "openapi"])
def test_the_check_passes_on_what_is_current(command: str) -> None:
    said = StringIO()
    call_command(command, check=True, stdout=said)
    assert said.getvalue() == "current\n"


def test_the_check_fails_on_what_is_stale_and_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path
    stale = tmp_path / "page.md"
    stale.write_text("old")
    command = BaseCommand(stdout=StringIO())
    with pytest.raises(CommandError, match=r"page\.md"):
        write_or_check(command, {stale: "new"}, check=True)
    assert stale.read_text() == "old"
    write_or_check(command, {stale: "new"}, check=False)
    assert stale.read_text() == "new"


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("metrics.md", [metric.slug for metric in METRICS]),
        ("errors.md", [*GENERAL, *(error.code for error in QUERY_ERRORS), "insufficient_funds"]),
        ("settings.md", ["DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ASSETS_MODE", "REPORT_TIME_ZONE"]),
        ("commands.md", ["openapi", "reference", "worker", "make_demo"]),
    ],
)
def test_nothing_is_left_out(page: str, names: list[str]) -> None:
    make: Callable[[], str] = PAGES[page]
    text = make()
    assert [name for name in names if name not in text] == []


@pytest.mark.parametrize("page", ["commands.md", "settings.md"])
def test_no_option_or_setting_is_without_a_meaning(page: str) -> None:
    assert [line for line in PAGES[page]().splitlines() if line.endswith("|  |")] == []
