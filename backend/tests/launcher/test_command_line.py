"""What the launcher says of a wrong command line: one line, status 2, and nothing is installed for it."""

import os
import shutil
import subprocess
import sys
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from assets.cli.commands import COMMANDS, Command, resolve
from assets.cli.environment import RUNTIME
from assets.cli.errors import UsageError
from assets.cli.paths import BACKEND, ROOT

WRONG = {
    "demos": "unknown command 'demos'",
    "--verbose": "unknown option '--verbose'",
    "demo --prot 8001": "demo: unrecognized arguments: --prot 8001",
    "demo --po 8001": "demo: unrecognized arguments: --po 8001",
    "demo --port": "demo: argument --port: expected one argument",
    "demo --port web": "demo: argument --port: 'web' is not a port (1 to 65535)",
    "demo --port 0": "demo: argument --port: '0' is not a port (1 to 65535)",
    "demo --port 65536": "demo: argument --port: '65536' is not a port (1 to 65535)",
    "demo --fresh=yes": "demo: argument --fresh: ignored explicit argument 'yes'",
    "up --still": "up: unrecognized arguments: --still",
    "up now": "up: unrecognized arguments: now",
    "test everything": "'everything' is none of backend, frontend, browser",
    "test -- -k money": "test: words after -- need the one runner that they are for",
    "test backend --postgres 15": "test: argument --postgres: '15' is none of 16, 17",
    "test backend browser -- -k x": "test: words after -- need the one runner that they are for",
    "check --fix": "check: unrecognized arguments: --fix",
    "db": "db: the following arguments are required: action",
    "db drop": "db: argument action: invalid choice: 'drop'",
    "lighthouse repots": "lighthouse: argument PAGE: 'repots' is no page; in both languages, or in one",
    "lighthouse fa": "lighthouse: argument PAGE: 'fa' is no page",
    "lighthouse en/sign-in": "lighthouse: argument PAGE: 'en/sign-in' is no page",
    "help demos": "unknown command 'demos'",
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the launcher that has no environment yet."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "assets", root)
    for package in ("cli", "embedded"):
        shutil.copytree(BACKEND / "assets" / package, root / "backend" / "assets" / package)
    shutil.copy(BACKEND / "assets" / "__init__.py", root / "backend" / "assets")
    return root


def launch(root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    # -S: the first stage must not need any installed package.
    return subprocess.run(
        [sys.executable, "-S", root / "assets", *words], capture_output=True, text=True, check=False
    )


def parse(line: str) -> None:
    command, words = resolve(line.split())
    command.parse(words)


@pytest.mark.parametrize(("line", "said"), WRONG.items(), ids=WRONG.keys())
def test_a_wrong_command_line_is_refused(line: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(line)

    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("line", ["demo --port 0", "unknown", "test everything"])
def test_a_refusal_is_one_line_and_installs_nothing(elsewhere: Path, line: str) -> None:
    done = launch(elsewhere, *line.split())

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("assets: ")
    assert not (elsewhere / ".venv").exists()
    assert not (elsewhere / "var").exists()


def test_help_needs_nothing_and_names_every_command(elsewhere: Path) -> None:
    done = launch(elsewhere, "help")

    assert done.returncode == 0
    assert done.stderr == ""
    assert all(f"./assets {command.name}" in done.stdout for command in COMMANDS)
    assert launch(elsewhere).stdout == done.stdout
    assert not (elsewhere / ".venv").exists()


@pytest.mark.parametrize("name", ["demo", "up", "test", "check", "db", "lock"])
def test_each_command_of_our_own_explains_itself(elsewhere: Path, name: str) -> None:
    for words in ([name, "--help"], ["help", name]):
        done = launch(elsewhere, *words)
        assert done.returncode == 0
        assert f"usage: ./assets {name}" in done.stdout


def test_help_of_a_command_of_django_is_of_the_installed_one() -> None:
    assert resolve(["help", "import"]) == resolve(["import", "--help"])
    assert resolve(["help", "import"])[0].needs == (RUNTIME,)


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.run], ids=lambda one: one.name)
def test_each_command_runs_a_function_that_takes_its_options(command: Command) -> None:
    module, name = command.run.split(":")
    taken = signature(getattr(import_module(f"assets.cli.{module}"), name)).parameters

    if command.options is None:
        assert list(taken) == ["words"]
    else:
        values = {details.get("dest", names[-1].lstrip("-")) for names, details in command.options}
        assert set(taken) - {"extra"} == values


def test_an_environment_that_cannot_be_made_is_one_clear_line(elsewhere: Path) -> None:
    (elsewhere / ".venv").write_text("in the way")

    done = launch(elsewhere, "db", "status")

    (elsewhere / ".venv").unlink()
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("assets: cannot remove the half-made environment")


def test_db_status_runs_in_the_environment(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "assets", "db", "status"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"ASSETS_HOME": str(tmp_path)},
    )

    assert done.returncode == 0
    assert done.stdout.splitlines()[0].split()[:3] == ["own", "stopped", str(tmp_path)]
