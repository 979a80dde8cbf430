"""What is made once and when it is made again; settings of one's own; what an installation hands on."""

import os
import re
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assets.cli import dotenv, environment, frontend, installation, ports, stamps
from assets.cli.backend_tests import PYTEST_CLOSES, Results, after_second_try, closes
from assets.cli.errors import CommandError
from assets.cli.paths import BACKEND
from assets.cli.runners import Outcome
from assets.cli.testing import PLAYWRIGHT_CLOSES, VITEST_CLOSES, show_outcomes

LOCK = """\
Django==5.2.19 \\
    --hash=sha256:00
psycopg-binary==3.3.9 ; implementation_name != 'pypy' \\
    --hash=sha256:01
typing_extensions==4.15.0 \\
    --hash=sha256:02
"""


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment of which only the names of the installed packages are there."""
    monkeypatch.setattr(environment, "VENV", tmp_path)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    library = tmp_path / "lib" / version / "site-packages"
    for name in ("django-5.2.19.dist-info", "typing_extensions-4.15.0.dist-info"):
        (library / name).mkdir(parents=True)
    (tmp_path / "lock.txt").write_text(LOCK)
    return library


def test_packages_that_are_only_for_some_platforms_are_not_missed(venv: Path, tmp_path: Path) -> None:
    assert environment._missing(tmp_path / "lock.txt") == []


def test_a_package_that_was_taken_away_or_has_another_version_is_missed(venv: Path, tmp_path: Path) -> None:
    (venv / "django-5.2.19.dist-info").rename(venv / "django-5.2.18.dist-info")

    assert environment._missing(tmp_path / "lock.txt") == ["Django"]


def test_a_digest_changes_with_a_name_or_a_byte(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    (tmp_path / "b").write_text("2")
    whole = stamps.digest(tmp_path.iterdir(), tmp_path)

    (tmp_path / "b").rename(tmp_path / "c")
    renamed = stamps.digest(tmp_path.iterdir(), tmp_path)
    (tmp_path / "c").write_text("3")

    assert len({whole, renamed, stamps.digest(tmp_path.iterdir(), tmp_path)}) == 3


@pytest.mark.parametrize("half", ["", "{", "[]", '{"sources": '])
def test_half_a_stamp_counts_as_none(tmp_path: Path, half: str) -> None:
    (tmp_path / "stamp").write_text(half)

    assert stamps.read(tmp_path / "stamp") == {}
    assert stamps.read(tmp_path / "none") == {}


def test_pages_are_made_from_sources_and_not_from_tests_or_builds(tmp_path: Path) -> None:
    kept = ["app/page.tsx", "package-lock.json", "public/icon.svg", "messages/fa.json"]
    left_out = ["app/page.test.tsx", "e2e/admin.spec.ts", "node_modules/next/a.js", "out/a.html", ".next/b"]
    for name in [*kept, *left_out, "vitest.config.ts", "tsconfig.tsbuildinfo"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")

    found = {path.relative_to(tmp_path).as_posix() for path in frontend._sources(tmp_path)}

    assert found == set(kept)


def test_settings_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# mine\n\nA=1\nexport B = 'two words'\nC=three # not this\nD=\nE=a=b\n")

    assert dotenv.read(file) == {"A": "1", "B": "two words", "C": "three", "E": "a=b"}
    assert dotenv.read(tmp_path / "none") == {}


def test_a_line_that_is_no_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=1\nhello\n")

    with pytest.raises(CommandError, match=r"\.env, line 2: expected NAME=value"):
        dotenv.read(tmp_path / ".env")


def test_own_data_may_be_on_servers_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSETS_HOME", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@db.example/assets")
    monkeypatch.setenv("REDIS_URL", "redis://cache.example")
    monkeypatch.setenv("ASSETS_MODE", "development")
    monkeypatch.delenv("WEB_DATABASE_URL", raising=False)

    settings = installation.own().environment("web")

    assert settings["DATABASE_URL"] == "postgresql://me@db.example/assets"
    assert settings["REDIS_URL"] == "redis://cache.example"
    assert settings["ASSETS_ROLE"] == "web"
    assert not (tmp_path / "pg18").exists()


def test_who_serves_is_given_its_own_login_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = {
        f"{whose}DATABASE_URL": f"postgresql://{whose}x@db.example/assets"
        for whose in ("", "WEB_", "SIGN_IN_", "WORKER_")
    }
    monkeypatch.setenv("ASSETS_HOME", str(tmp_path))
    monkeypatch.setenv("REDIS_URL", "redis://cache.example")
    for name, url in urls.items():
        monkeypatch.setenv(name, url)
    for role, given in (
        ("web", {"WEB_DATABASE_URL", "SIGN_IN_DATABASE_URL"}),
        ("worker", {"WORKER_DATABASE_URL"}),
        ("owner", set(urls)),
    ):
        settings = installation.own().environment(role)
        assert {name for name in settings if name.endswith("DATABASE_URL")} == given


def test_the_demo_never_touches_servers_of_ones_own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@db.example/assets")
    monkeypatch.setenv("REDIS_URL", "redis://cache.example")
    made_up = installation.Installation("demo", home, "demo", durable=False)

    settings = made_up.environment()

    assert str(home) in settings["DATABASE_URL"]
    assert str(home) in settings["REDIS_URL"]
    assert settings["ASSETS_MODE"] == "demo"


def test_a_key_is_made_once_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    made_up = installation.Installation("demo", tmp_path, "demo")

    key = made_up._secret_key()

    assert len(key) >= 50
    assert made_up._secret_key() == key
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_production_brings_its_own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSETS_HOME", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@db.example/assets")
    monkeypatch.setenv("REDIS_URL", "redis://cache.example")
    monkeypatch.setenv("ASSETS_MODE", "production")
    monkeypatch.delenv("SECRET_KEY", raising=False)

    assert "SECRET_KEY" not in installation.own().environment()


def test_one_launcher_serves_an_installation(tmp_path: Path) -> None:
    made_up = installation.Installation("demo", tmp_path, "demo")
    with made_up.lock("http://127.0.0.1:8000"):
        assert made_up.serving() == {"url": "http://127.0.0.1:8000", "pid": str(os.getpid())}
        with pytest.raises(CommandError, match=f"already running at http.*8000 .process {os.getpid()}"):
            made_up.lock("http://127.0.0.1:9000")
    assert made_up.serving() == {}


def test_a_port_in_use_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(
            CommandError, match=f"port {port} of 127.0.0.1 is in use: choose another with --port"
        ):
            ports.require_free("127.0.0.1", port)
    ports.require_free("127.0.0.1", ports.free_port())


@pytest.mark.parametrize(
    ("closes", "line"),
    [
        (PYTEST_CLOSES, "============ 153 passed in 5.40s ============"),
        (PYTEST_CLOSES, "===== 1 failed, 152 passed in 65.02s (0:01:05) ====="),
        (PYTEST_CLOSES, "153 passed in 5.40s"),
        (VITEST_CLOSES, "Test Files  1 failed | 3 passed (4)"),
        (VITEST_CLOSES, "Tests  34 passed (34)"),
        (PLAYWRIGHT_CLOSES, "12 passed (40.1s)"),
        (PLAYWRIGHT_CLOSES, "2 did not run"),
    ],
)
def test_the_closing_lines_of_a_runner_are_known(closes: re.Pattern[str], line: str) -> None:
    assert closes.fullmatch(line)


def test_the_last_line_of_all_is_pytest_s_own(capsys: pytest.CaptureFixture[str]) -> None:
    pytest_line = "===== 153 passed in 5.40s ====="
    show_outcomes(
        [
            Outcome("backend", True, (pytest_line,), 6.0),
            Outcome("frontend", True, ("Test Files  3 passed (3)", "Tests  34 passed (34)"), 8.0),
            Outcome("browser", False, ("1 failed", "11 passed (40.1s)"), 41.0),
        ]
    )

    lines = capsys.readouterr().out.splitlines()

    assert lines[-1] == pytest_line
    assert [line.split()[1] for line in lines if line and line[0] in "✓✗"] == [
        "frontend",
        "browser",
        "backend",
    ]
    assert "    11 passed (40.1s)" in lines


@pytest.mark.parametrize(
    ("closing", "flaky", "after"),
    [
        ("== 1 failed, 152 passed in 65.02s (0:01:05) ==", 1, "===== 153 passed in 65.02s (0:01:05) ====="),
        (
            "== 3 failed, 7 passed, 2 skipped, 1 error in 7.00s ==",
            3,
            "===== 10 passed, 2 skipped in 7.00s =====",
        ),
    ],
)
def test_what_passes_at_the_second_try_counts_as_passed(closing: str, flaky: int, after: str) -> None:
    assert after_second_try(closing, flaky) == after
    assert closes(after)


SCRATCH = """
import pytest

@pytest.mark.single_try
def test_of_money():
    assert False

def test_of_anything():
    assert False

def test_that_passes():
    pass
"""


def outcomes_of(folder: Path, tests: str) -> Results:
    """What is written down of a run of these tests, in which something fails."""
    folder.joinpath("test_scratch.py").write_text(tests)
    file = folder / "outcomes.json"
    plugins = ("-p", "tests.outcomes", "-p", "no:django", "-p", "no:cacheprovider")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *plugins,
            "-c",
            os.devnull,
            "--rootdir",
            folder,
            f"--outcomes={file}",
            folder,
        ],
        cwd=BACKEND,
        stdout=subprocess.PIPE,
        check=False,
    )
    assert done.returncode, done.stdout
    results = Results.read(file)
    assert results is not None
    return results


def test_failures_and_durations_are_written_down_with_who_may_try_again(tmp_path: Path) -> None:
    results = outcomes_of(tmp_path, SCRATCH)
    assert results.failed == {
        "test_scratch.py::test_of_money": False,
        "test_scratch.py::test_of_anything": True,
    }
    assert len(results.seconds) == 3


def test_what_cannot_be_collected_is_never_tried_again(tmp_path: Path) -> None:
    assert outcomes_of(tmp_path, "import nothing_of_that_name").failed == {"test_scratch.py": False}


def test_a_run_that_died_wrote_nothing_down(tmp_path: Path) -> None:
    assert Results.read(tmp_path / "outcomes.json") is None
