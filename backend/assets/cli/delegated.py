"""Commands that are handed on to Django, such as import, report, token, verify and backup; and models, bench."""

import os
import sys
from pathlib import Path

from assets import embedded
from assets.cli import installation, terminal
from assets.cli.errors import OK, CommandError
from assets.cli.installation import Installation
from assets.cli.paths import BACKEND, ROOT, VENV_PYTHON
from assets.cli.serving import migrate

DEMO = "--demo"
DETECTORS = ("anomalies", "streams", "transactions")
"""What `bench` measures on files that the user names."""


def manage(words: list[str]) -> int:
    """Any of Django's commands."""
    chosen, words = _choose(words)
    return _become(chosen, ["manage.py", *words])


def bring_in(words: list[str]) -> int:
    """Import data by a plan."""
    chosen, words = _choose(words)
    return _become_migrated(chosen, ["manage.py", "import_data", *words])


def follow(words: list[str]) -> int:
    """Import what changes by a plan, for good."""
    chosen, words = _choose(words)
    return _become_migrated(chosen, ["manage.py", "follow", *words])


def report(words: list[str]) -> int:
    """Figures on the terminal: of what is running, else of the user's own data."""
    return _of_what_runs("report", words)


def export(words: list[str]) -> int:
    """An answer as a file: of what is running, else of the user's own data."""
    return _of_what_runs("export_reports", words)


def token(words: list[str]) -> int:
    """A bearer token for an account, or a source of events, of what is running, else of the user's own installation."""
    of_source = any(word == "--source" or word.startswith("--source=") for word in words)
    return _of_what_runs("source_token" if of_source else "token", words)


def verify(words: list[str]) -> int:
    """Check what was written against what vouches for it: of what is running, else of the user's own data."""
    return _of_what_runs("verify", words)


def seals(words: list[str]) -> int:
    """How far days are sealed; hold sealing, or release it."""
    return _of_what_runs("seals", words)


def sources(words: list[str]) -> int:
    """The sources that feed, and how far each is; end one, or reopen it."""
    return _of_what_runs("sources", words)


def gateway(words: list[str]) -> int:
    """Compare a statement of the gateway with the payments of what is running, else of the user's own data."""
    return _of_what_runs("gateway", words)


def admin(words: list[str]) -> int:
    """Make an administrator."""
    chosen, words = _choose(words)
    return _become_migrated(chosen, ["manage.py", "admin", *words])


def backup(words: list[str]) -> int:
    """All data into a folder, beside whatever runs."""
    chosen, words = _choose(words)
    return _become(chosen, ["manage.py", "backup", *words])


def restore(words: list[str]) -> int:
    """A backup into the empty database of an installation that is not being served."""
    chosen, words = _choose(words)
    if running := chosen.serving():
        raise CommandError(f"{chosen.describe()} is running at {running['url']}: stop it first")
    if words:
        chosen.adopt_secret_key(Path(words[0]) / "secret-key")
    return _become(chosen, ["manage.py", "restore", *words])


def bench(words: list[str]) -> int:
    """The measurements, in a database of their own; those of a file need none."""
    if words[:1] == ["forecast"]:
        return _measure_file(["bench.forecasting", *words[1:]])
    if words and words[0] in DETECTORS:
        return _measure_file(["bench.detecting", *words])
    chosen = installation.bench()
    environment = chosen.environment() | {"PYTHONPATH": str(BACKEND)}
    os.chdir(ROOT)
    return _exec(chosen, ["-m", "bench", *words], environment)


def models() -> int:
    """What forecasts are made with is installed by now: say so."""
    print("what forecasts are made with is installed")
    return OK


def _measure_file(program: list[str]) -> int:
    """Become a program that reads files of where the caller stands."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(map(str, (ROOT, BACKEND))),
        "OMP_NUM_THREADS": "1",
    }
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(VENV_PYTHON, [str(VENV_PYTHON), "-m", *program], environment)


def _of_what_runs(command: str, words: list[str]) -> int:
    chosen, words = _choose(words)
    if chosen.name == "own" and not chosen.serving() and installation.demo().serving():
        chosen = installation.demo()
        terminal.say(terminal.paint(f"{command} of the demo, which is running", "2"))
    return _become_migrated(chosen, ["manage.py", command, *words])


def _choose(words: list[str]) -> tuple[Installation, list[str]]:
    return (installation.demo(), words[1:]) if words[:1] == [DEMO] else (installation.own(), words)


def _become_migrated(chosen: Installation, words: list[str]) -> int:
    if not chosen.serving() and not {"-h", "--help"}.intersection(words):
        migrate(chosen)
    return _become(chosen, words)


def _become(chosen: Installation, words: list[str]) -> int:
    serving = chosen.serving()
    environment = chosen.environment(url=serving.get("url", ""))
    if serving:
        environment["ASSETS_URL"] = serving["url"]
    return _exec(chosen, [str(BACKEND / words[0]), *words[1:]], environment)


def _exec(chosen: Installation, words: list[str], environment: dict[str, str]) -> int:
    """Become the program. It keeps our lease, so the servers stop when it ends and nobody else needs them."""
    if chosen.uses_embedded_servers():
        os.set_inheritable(embedded.lease_descriptor(chosen.home), True)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(VENV_PYTHON, [str(VENV_PYTHON), *words], environment)
