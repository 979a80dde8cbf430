"""The backend's tests in two parts side by side, each with servers of its own."""

import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack

from assets import embedded
from assets.cli import installation, terminal
from assets.cli.paths import BACKEND, VENV_PYTHON
from assets.cli.processes import Argument, describe_end, end, spawn
from assets.cli.runners import Outcome, run
from assets.cli.steps import step

PYTEST_CLOSES = re.compile(r"=+ .*\bin [\d.]+s.*=+|\d+ \w+.* in [\d.]+s.*|no tests ran in .*")
COUNT = re.compile(r"(\d+) ([a-z]+)")
SECONDS = re.compile(r"in ([\d.]+)s")
STOP_SECONDS = 15.0


def run_in_parts() -> Outcome:
    """The first part is seen as it goes, the second when the first has ended; one closing line tells of both."""
    first, second = installation.test_parts()
    began = time.monotonic()
    with ExitStack() as servers:
        with step("PostgreSQL and Valkey, twice"):
            environments = []
            for part in (first, second):
                environments.append(part.environment())
                servers.callback(embedded.release, part.home)
        log = second.home / "log" / "pytest.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as output:
            beside = spawn(_pytest(2), cwd=BACKEND, env=environments[1], output=output)
        try:
            seen = run("backend", _pytest(1), cwd=BACKEND, env=environments[0], closes=closes)
            beside.wait()
        except BaseException:
            end(beside, STOP_SECONDS)
            raise
    with log.open(encoding="utf-8", errors="replace") as said:
        shutil.copyfileobj(said, sys.stdout)
    lines = [terminal.plain(line).strip() for line in log.read_text("utf-8", "replace").splitlines()]
    unseen = [line for line in lines if closes(line)] or [f"the second part {describe_end(beside)}"]
    passed = seen.passed and beside.returncode == 0
    return Outcome("backend", passed, together([*seen.closing, *unseen]), time.monotonic() - began)


def closes(line: str) -> bool:
    """Whether it is the line with which pytest ends."""
    return PYTEST_CLOSES.fullmatch(line) is not None


def together(closing: Sequence[str]) -> tuple[str, ...]:
    """One closing line in pytest's own words, of the tests of all parts in the time of the longest; before it, what a
    part said that ended otherwise.
    """
    counts: Counter[str] = Counter()
    ended = [line for line in closing if closes(line)]
    for line in ended:
        for count, kind in COUNT.findall(SECONDS.split(line)[0]):
            counts[kind] += int(count)
    seconds = max((float(found) for line in ended for found in SECONDS.findall(line)), default=0.0)
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())) or "no tests ran"
    otherwise = [line for line in closing if not closes(line)]
    return (*otherwise, f"===== {told} in {seconds:.2f}s =====")


def _pytest(part: int) -> list[Argument]:
    return [VENV_PYTHON, "-m", "pytest", "--part", f"{part}/{len(installation.test_parts())}"]
