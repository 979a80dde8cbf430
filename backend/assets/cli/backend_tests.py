"""The backend's tests: two workers side by side, each with servers of its own, and a second try for what failed."""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assets import embedded
from assets.cli import installation, mariadb, terminal
from assets.cli.paths import BACKEND, VENV_PYTHON
from assets.cli.processes import Argument
from assets.cli.runners import Outcome, run, run_attached
from assets.cli.steps import step

PYTEST_CLOSES = re.compile(r"=+ .*\bin [\d.]+s.*=+|\d+ \w+.* in [\d.]+s.*|no tests ran in .*")
COUNT = re.compile(r"(\d+) ([a-z]+)")
FAILURES = ("failed", "error", "errors")
SLOWEST = 10
MOST_FLAKY = 3
"""More tests than these that pass only at the second try are a fault of their own."""

QUICK = ("-m", "quick")


@dataclass(frozen=True)
class Results:
    """What `tests.outcomes` wrote down: failed tests and whether each may be tried again, and the seconds of all."""

    failed: Mapping[str, bool]
    seconds: Counter[str]

    @classmethod
    def read(cls, file: Path) -> "Results | None":
        """None where the run ended before it wrote anything."""
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return cls(
            {one["test"]: not one["single_try"] for one in found["failed"]},
            Counter({test: sum(phases.values()) for test, phases in found["seconds"].items()}),
        )


def run_backend(extra: Sequence[str], *, quick: bool) -> Outcome:
    """All tests, or those that `extra` asks pytest for; these run in one process, on this terminal where it is one."""
    if extra:
        return _run_some(extra)
    began = time.monotonic()
    mariadb.ensure()
    workers = installation.test_workers()
    with _servers(workers) as environments:
        environment = environments[0] | {"ASSETS_TEST_SERVERS": json.dumps(environments)}
        file = _outcomes_file()
        words = ("-n", str(len(workers)), "--dist", "worksteal", *(QUICK if quick else ()))
        first = run(
            "backend", _pytest(*words, f"--outcomes={file}"), cwd=BACKEND, env=environment, closes=closes
        )
        results = Results.read(file)
        if first.passed or results is None:
            return _outcome(first.passed, first.closing, results, began)
        return _second_try(first, results, environments[0], began)


def _second_try(first: Outcome, results: Results, environment: Mapping[str, str], began: float) -> Outcome:
    """Failed tests once more, by themselves: one that passes then is flaky, and named."""
    tried_again = [test for test, may in results.failed.items() if may]
    if not tried_again or len(tried_again) < len(results.failed) or len(tried_again) > MOST_FLAKY:
        return _outcome(False, first.closing, results, began)
    terminal.say(terminal.paint("once more, by themselves: tests that failed", "1"))
    file = _outcomes_file()
    command = _pytest(f"--outcomes={file}", *tried_again)
    second = run("backend", command, cwd=BACKEND, env=environment, closes=closes)
    if not second.passed:
        return _outcome(False, [*first.closing, *second.closing], results, began)
    flaky = [f"flaky: {test}" for test in tried_again]
    return _outcome(True, [*flaky, after_second_try(first.closing[-1], len(flaky))], results, began)


def after_second_try(closing: str, flaky: int) -> str:
    """Pytest's closing line, once that many tests, which are all that failed, have passed after all."""
    counts = {kind: int(count) for count, kind in COUNT.findall(closing.split(" in ")[0])}
    # A part of a test that failed is counted beside the test.
    counts = {kind: count for kind, count in counts.items() if kind not in FAILURES}
    counts["passed"] = counts.get("passed", 0) + flaky
    listed = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()) if count)
    seconds = re.search(r" in ([\d.]+s.*?)=*$", closing)
    return f"===== {listed} in {seconds[1].strip() if seconds else '?'} ====="


def _outcome(passed: bool, closing: Sequence[str], results: Results | None, began: float) -> Outcome:
    seconds = results.seconds if results else Counter[str]()
    slowest = [f"slowest: {took:6.1f} s  {test}" for test, took in seconds.most_common(SLOWEST)]
    return Outcome("backend", passed, (*slowest, *closing), time.monotonic() - began)


def _run_some(extra: Sequence[str]) -> Outcome:
    tested = installation.test()
    with _servers([tested]) as (environment,):
        command = _pytest(*extra)
        if sys.stdin.isatty():
            return run_attached("backend", command, cwd=BACKEND, env=environment)
        return run("backend", command, cwd=BACKEND, env=environment, closes=closes)


@contextmanager
def _servers(tested: Sequence[installation.Installation]) -> Iterator[list[dict[str, str]]]:
    with ExitStack() as released:
        with step("PostgreSQL and Valkey"):
            environments = []
            for one in tested:
                environments.append(one.environment())
                released.callback(embedded.release, one.home)
        yield environments


def _outcomes_file() -> Path:
    file = installation.test().home / "log" / "outcomes.json"
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    return file


def closes(line: str) -> bool:
    """Whether it is the line with which pytest ends."""
    return PYTEST_CLOSES.fullmatch(line) is not None


def _pytest(*words: Argument) -> list[Argument]:
    return [VENV_PYTHON, "-m", "pytest", *words]
