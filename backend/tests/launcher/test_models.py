"""The extra that models are fitted with: locked beside all else, not on the web."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from assets.cli import environment, stamps
from assets.cli.commands import BY_NAME
from assets.cli.paths import BACKEND
from assets.common import modelling


def test_packages_of_models_have_the_versions_of_all_other_lists() -> None:
    locked = {name: _versions(BACKEND / name) for name in (environment.DEVELOPMENT, environment.MODELS)}
    shared = locked[environment.DEVELOPMENT].keys() & locked[environment.MODELS].keys()

    assert "pyarrow" in shared
    for name in shared:
        assert locked[environment.DEVELOPMENT][name] == locked[environment.MODELS][name], name


@pytest.mark.parametrize("command", ["demo", "test", "check", "bench", "models"])
def test_commands_that_fit_models_install_them(command: str) -> None:
    assert environment.MODELS in BY_NAME[command].needs


def test_each_list_is_installed_once_and_the_first_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(environment, "SETUP", tmp_path / "setup")
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "_is_usable", lambda: True)
    monkeypatch.setattr(environment, "_missing", lambda _path: [])
    monkeypatch.setattr(environment, "_install", installed.append)

    environment.ensure(environment.RUNTIME, environment.MODELS)
    environment.ensure(environment.RUNTIME, environment.MODELS)

    assert installed == [environment.RUNTIME, environment.MODELS]
    assert stamps.read(tmp_path / "stamp.json").keys() >= {environment.RUNTIME, environment.MODELS}


def test_what_is_missing_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    modelling.require_models()
    monkeypatch.setattr(modelling, "MODULES", ("numpy", "no_such_module"))

    with pytest.raises(modelling.ModelsNotInstalled, match=r"no no_such_module.*\./assets models"):
        modelling.require_models()


def test_the_web_process_loads_none_of_them() -> None:
    asked = (
        "import django, sys; django.setup(); import assets.http;"
        f"print([name for name in {modelling.MODULES!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=BACKEND, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["[]"]


def _versions(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)(?=\s*\\?$)", lock.read_text(), re.MULTILINE))
