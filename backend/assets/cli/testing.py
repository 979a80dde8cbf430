"""`./assets test`: every runner, each against what is real."""

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from assets.cli import chromium, frontend, installation, ports, stamps, terminal
from assets.cli.backend_tests import run_backend
from assets.cli.errors import FAILED, OK, CommandError
from assets.cli.node import Node
from assets.cli.paths import BACKEND, FRONTEND, ROOT, VENV_PYTHON, base_home
from assets.cli.postgres import install
from assets.cli.processes import Argument, describe_end, end, spawn
from assets.cli.runners import Outcome, run, run_attached
from assets.cli.steps import TAIL_LINES, step
from assets.embedded.errors import EmbeddedError
from assets.embedded.logs import log_tail

DEMO_SECONDS = 600.0
STOP_SECONDS = 30.0
POLL_SECONDS = 0.1
VITEST_CLOSES = re.compile(r"(Test Files|Tests)\s+\d.*|No test files found.*")
PLAYWRIGHT_CLOSES = re.compile(
    r"\d+ (passed|failed|flaky|skipped|interrupted|did not run)\b.*|Error: No tests.*"
    r"|(slowest|flaky): \d.*|failed: more than .*"
)


def run_tests(
    suites: Sequence[str], extra: Sequence[str], *, quick: bool = False, postgres: str | None = None
) -> int:
    """Run the suites in order, all of them whatever fails; 0 when all passed. `quick`: as of `run_backend`.

    `postgres`: a version to use instead of the embedded one, with data of its own.
    """
    if postgres:
        _use_postgres(postgres)
    runners: dict[str, Callable[[Sequence[str]], Outcome]] = {
        "backend": partial(run_backend, quick=quick),
        "frontend": _frontend,
        "browser": _browser,
    }
    outcomes = []
    for suite in suites:
        terminal.say(terminal.paint(f"{suite} tests{f' on PostgreSQL {postgres}' if postgres else ''}", "1"))
        began = time.monotonic()
        try:
            outcomes.append(runners[suite](extra))
        except (CommandError, EmbeddedError) as error:
            terminal.say(f"  {terminal.mark('failed')} {error}")
            lines = tuple(str(error).splitlines())
            outcomes.append(Outcome(suite, False, lines, time.monotonic() - began))
    show_outcomes(outcomes)
    return OK if all(outcome.passed for outcome in outcomes) else FAILED


def _use_postgres(version: str) -> None:
    # A home of its own: servers of another version that still run in the usual one would be joined.
    os.environ["ASSETS_HOME"] = str(base_home() / f"postgres-{version}")
    os.environ["ASSETS_PG_BIN"] = str(install(version))


def _frontend(extra: Sequence[str]) -> Outcome:
    node = frontend.ensure_packages()
    command: list[Argument] = [node.npm, "test", *(["--", *extra] if extra else [])]
    return _run("frontend", command, FRONTEND, node.environment(), VITEST_CLOSES, attached=bool(extra))


def _browser(extra: Sequence[str]) -> Outcome:
    with browsing() as (node, environment):
        command: list[Argument] = [node.npm, "run", "e2e", *(["--", *extra] if extra else [])]
        return _run("browser", command, FRONTEND, environment, PLAYWRIGHT_CLOSES, attached=bool(extra))


@contextmanager
def browsing() -> Iterator[tuple[Node, dict[str, str]]]:
    """Node, and the environment of a program of it that looks at the pages of a demo with a real browser."""
    node = frontend.ensure_packages()
    browser = chromium.find(node)
    # The pages are built by the demo, beside its marketplace.
    with still_demo() as url:
        environment = node.environment() | {"ASSETS_URL": url, "ASSETS_CHROMIUM": str(browser)}
        environment["ASSETS_MAIL"] = str(installation.test().home / "demo" / "mail")
        # Some tests write to the marketplace beside the web server.
        environment["ASSETS_PYTHON"] = str(VENV_PYTHON)
        environment["ASSETS_DEMO"] = json.dumps(installation.demo_of(installation.test()).environment())
        yield node, environment


def _run(
    name: str,
    command: list[Argument],
    cwd: Path,
    env: dict[str, str],
    closes: re.Pattern[str],
    *,
    attached: bool,
) -> Outcome:
    if attached and sys.stdin.isatty():
        return run_attached(name, command, cwd=cwd, env=env)
    return run(name, command, cwd=cwd, env=env, closes=lambda line: closes.fullmatch(line) is not None)


@contextmanager
def still_demo() -> Iterator[str]:
    """The address of a demo of our own: still, so that its figures stay while they are looked at."""
    home = installation.test().home
    made_by = _made_by()
    wanted = _what_makes_the_demo()
    port = ports.free_port()
    command: list[Argument] = [sys.executable, ROOT / "assets", "demo", "--still", "--port", str(port)]
    if stamps.read(made_by) != wanted:
        command.append("--fresh")
        made_by.unlink(missing_ok=True)
    log = home / "log" / "demo.log"
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("wb") as output:
        demo = spawn(command, cwd=ROOT, env=os.environ | {"ASSETS_HOME": str(home)}, output=output)
    try:
        with step("Demo for the browser") as shown:
            while not _is_ready(log):
                if demo.poll() is not None:
                    raise CommandError(f"the demo {describe_end(demo)}:\n{log_tail(log, TAIL_LINES)}")
                if shown.seconds > DEMO_SECONDS:
                    raise CommandError(f"the demo was not ready after {DEMO_SECONDS:.0f} s: see {log}")
                shown.wait(POLL_SECONDS)
        stamps.write(made_by, wanted)
        yield ports.url("127.0.0.1", port)
    finally:
        end(demo, STOP_SECONDS)


@contextmanager
def demo_to_spoil() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of such a demo and its programs' environment; the next one that is needed is made anew."""
    try:
        with still_demo() as url:
            yield url, installation.demo_of(installation.test()).environment()
    finally:
        _made_by().unlink(missing_ok=True)


def _made_by() -> Path:
    return installation.test().home / "demo-made-by.json"


def _is_ready(log: Path) -> bool:
    return any(line.startswith("ready ") for line in log.read_text(errors="replace").splitlines())


def _what_makes_the_demo() -> dict[str, str]:
    """The demo's data depends on the code and on the day up to which it reaches."""
    code = stamps.digest((BACKEND / "assets").rglob("*.py"), BACKEND)
    return {"code": code, "day": datetime.now(UTC).date().isoformat()}


def show_outcomes(outcomes: Sequence[Outcome]) -> None:
    """The closing lines of each runner; pytest's own line comes last."""
    sys.stdout.write("\n")
    backend = [outcome for outcome in outcomes if outcome.name == "backend"]
    for outcome in [*(one for one in outcomes if one.name != "backend"), *backend]:
        kind = "done" if outcome.passed else "failed"
        sign = terminal.mark(kind, sys.stdout)
        print(f"{sign} {outcome.name.ljust(10)} {terminal.elapsed(outcome.seconds)}")
        for line in outcome.closing:
            print(line if outcome.name == "backend" else f"    {line}")
    sys.stdout.flush()
