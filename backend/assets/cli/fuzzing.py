"""`./assets fuzz`: schemathesis sends every operation valid and invalid requests, as several roles."""

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assets.cli import terminal
from assets.cli.errors import FAILED, OK
from assets.cli.paths import BACKEND, VENV_BIN
from assets.cli.testing import demo_to_spoil

ROLES = ("nobody", "user", "manager", "auditor", "admin")
"""The administrator comes last: its random requests may end the other accounts."""

SCHEMA = "/api/v1/openapi.json"
FOUND_NOTHING = 0


@dataclass
class Fuzzed:
    """How many requests each operation got from one role, and whether all checks passed."""

    role: str
    passed: bool
    cases: Counter[str] = field(default_factory=Counter)


def run_fuzz(roles: Sequence[str] | None, examples: int) -> int:
    """Fuzz a demo that is made for it and deleted after; 0 when every check held for every role."""
    with demo_to_spoil() as (url, environment):
        fuzzed = [
            fuzz(url, role, examples, environment, account="" if role == "nobody" else f"{role}@example.com")
            for role in roles or ROLES
        ]
    show(fuzzed)
    return OK if all(one.passed for one in fuzzed) else FAILED


def fuzz(url: str, role: str, examples: int, environment: Mapping[str, str], *, account: str) -> Fuzzed:
    """Fuzz every operation as one account, or as nobody, with all of schemathesis's checks."""
    terminal.say(terminal.paint(f"as {role}", "1"))
    with tempfile.TemporaryDirectory() as directory:
        report = Path(directory, "events.ndjson")
        done = subprocess.run(
            [
                VENV_BIN / "st",
                *("--config-file", BACKEND / "tests" / "fuzz" / "schemathesis.toml"),
                *("run", url + SCHEMA, "--checks", "all", "--phases", "examples,coverage,fuzzing"),
                *("--max-examples", str(examples), "--continue-on-failure", "--workers", "1"),
                *("--request-timeout", "30", "--generation-database", ":memory:", "--no-color"),
                *("--report", "ndjson", "--report-ndjson-path", report),
            ],
            cwd=directory,  # what it keeps for another run goes with the folder
            env={
                **environment,
                "SCHEMATHESIS_HOOKS": "tests.fuzz.hooks",
                "DJANGO_SETTINGS_MODULE": "assets.settings",
                "PYTHONPATH": str(BACKEND),
                "ASSETS_FUZZ_ACCOUNT": account,
                "PYTHONWARNINGS": "ignore",
            },
            check=False,
        )
        return Fuzzed(role, done.returncode == FOUND_NOTHING, read_cases(report))


def read_cases(report: Path) -> Counter[str]:
    """How many requests each operation got."""
    cases: Counter[str] = Counter()
    for line in report.read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line).get("ScenarioFinished")
        if scenario:
            cases[scenario["recorder"]["label"]] += len(scenario["recorder"].get("cases", ()))
    return cases


def show(fuzzed: Sequence[Fuzzed]) -> None:
    """A table of operations and how many requests each got from each role."""
    operations = sorted({operation for one in fuzzed for operation in one.cases})
    wide = max(map(len, operations), default=0)
    print(" " * wide + "".join(f"{one.role:>10}" for one in fuzzed))
    for operation in operations:
        print(operation.ljust(wide) + "".join(f"{one.cases[operation]:>10}" for one in fuzzed))
    print("all".ljust(wide) + "".join(f"{one.cases.total():>10}" for one in fuzzed))
    print("held".ljust(wide) + "".join(f"{'yes' if one.passed else 'NO':>10}" for one in fuzzed))
