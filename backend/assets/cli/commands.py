"""The commands: their names, what they need installed, and what runs them.

Each `run` imports what it needs when it runs: this table is read before anything is installed.
"""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assets.cli import parser
from assets.cli.environment import DEVELOPMENT, RUNTIME
from assets.cli.errors import OK, UsageError
from assets.cli.parser import LineParser

Run = Callable[[], int]


@dataclass(frozen=True)
class Command:
    """`parse` turns the words after the name into something to run, or raises UsageError."""

    name: str
    usage: str
    summary: str
    needs: str | None
    parse: Callable[[Sequence[str]], Run]


def _demo(words: Sequence[str]) -> Run:
    given = parser.demo().parse_args(words)

    def run() -> int:
        from assets.cli.serving import serve_demo

        return serve_demo(given.port, fresh=given.fresh, still=given.still)

    return run


def _up(words: Sequence[str]) -> Run:
    given = parser.up().parse_args(words)

    def run() -> int:
        from assets.cli.serving import serve_own

        return serve_own(given.port)

    return run


def _test(words: Sequence[str]) -> Run:
    before, extra = _cut(words)
    given = parser.test().parse_args(before)
    every = parser.QUICK_SUITES if given.quick else parser.SUITES
    suites = [suite for suite in parser.SUITES if suite in given.suites] or list(every)
    if extra and len(suites) != 1:
        raise UsageError("test: words after -- need the one runner that they are for, such as backend")

    def run() -> int:
        from assets.cli.testing import run_tests

        return run_tests(suites, extra, quick=given.quick)

    return run


def _check(words: Sequence[str]) -> Run:
    _nothing("check", words)

    def run() -> int:
        from assets.cli.checking import run_checks

        return run_checks()

    return run


def _fuzz(words: Sequence[str]) -> Run:
    given = parser.fuzz().parse_args(words)

    def run() -> int:
        from assets.cli.fuzzing import ROLES, run_fuzz

        return run_fuzz(given.roles or ROLES, given.examples)

    return run


def _screenshots(words: Sequence[str]) -> Run:
    given = parser.screenshots().parse_args(words)

    def run() -> int:
        from assets.cli.screenshots import take_screenshots

        return take_screenshots(given.parts)

    return run


def _lighthouse(words: Sequence[str]) -> Run:
    given = parser.lighthouse().parse_args(words)

    def run() -> int:
        from assets.cli.screenshots import run_lighthouse

        return run_lighthouse(given.pages)

    return run


def _audit_packages(words: Sequence[str]) -> Run:
    _nothing("audit-packages", words)

    def run() -> int:
        from assets.cli.auditing import audit_packages

        return audit_packages()

    return run


def _lock(words: Sequence[str]) -> Run:
    _nothing("lock", words)

    def run() -> int:
        from assets.cli.locking import write_locks

        return write_locks()

    return run


def _db(words: Sequence[str]) -> Run:
    given: Namespace = parser.database().parse_args(words)

    def run() -> int:
        from assets.cli.database import show_status, stop_all

        return show_status() if given.action == "status" else stop_all()

    return run


def _passing(name: str) -> Callable[[Sequence[str]], Run]:
    def parse(words: Sequence[str]) -> Run:
        def run() -> int:
            from assets.cli import delegated

            return delegated.COMMANDS[name](list(words))

        return run

    return parse


def _help(words: Sequence[str]) -> Run:
    if words:
        return find(words[0]).parse(["--help"])

    def run() -> int:
        print(_help_text())
        return OK

    return run


def _nothing(name: str, words: Sequence[str]) -> None:
    LineParser(name, BY_NAME[name].summary).parse_args(words)


def _cut(words: Sequence[str]) -> tuple[list[str], list[str]]:
    listed = list(words)
    at = listed.index("--") if "--" in listed else len(listed)
    return listed[:at], listed[at + 1 :]


COMMANDS = (
    Command("demo", "demo [--port N] [--fresh] [--still]", "a made-up marketplace, alive", RUNTIME, _demo),
    Command("up", "up [--port N]", "serve your own data", RUNTIME, _up),
    Command(
        "import", "import PLAN [--data DIR] [--dry-run]", "bring your data in", RUNTIME, _passing("import")
    ),
    Command(
        "report", "report overview|metrics|rows ...", "figures on the terminal", RUNTIME, _passing("report")
    ),
    Command(
        "export",
        "export overview|metrics|rows|report ...",
        "the same as a file",
        RUNTIME,
        _passing("export"),
    ),
    Command(
        "verify",
        "verify [--from D] [--to D] [--audit]",
        "was anything changed in silence",
        RUNTIME,
        _passing("verify"),
    ),
    Command("token", "token EMAIL|ROLE [--scope S] [--days N]", "a bearer token", RUNTIME, _passing("token")),
    Command(
        "test", "test [backend|frontend|browser] [--quick] [-- ...]", "run the tests", DEVELOPMENT, _test
    ),
    Command("check", "check", "lint, types, layers, snapshots", DEVELOPMENT, _check),
    Command("fuzz", "fuzz [--examples N] [--as ROLE]", "hold the API to its description", DEVELOPMENT, _fuzz),
    Command("audit-packages", "audit-packages", "known weaknesses of packages", DEVELOPMENT, _audit_packages),
    Command("screenshots", "screenshots [PART ...]", "pictures of every page", DEVELOPMENT, _screenshots),
    Command("lighthouse", "lighthouse [PAGE ...]", "how good the pages are", DEVELOPMENT, _lighthouse),
    Command("bench", "bench ...", "measure", DEVELOPMENT, _passing("bench")),
    Command("manage", "manage ...", "Django's own commands", RUNTIME, _passing("manage")),
    Command("db", "db status|stop", "the embedded servers", RUNTIME, _db),
    Command("lock", "lock", "renew the lists of locked packages", RUNTIME, _lock),
    Command("help", "help [COMMAND]", "this page", None, _help),
)
BY_NAME = {command.name: command for command in COMMANDS}


def find(name: str) -> Command:
    """The command of that name; UsageError when there is none."""
    if name in ("-h", "--help"):
        name = "help"
    if name not in BY_NAME:
        what = "option" if name.startswith("-") else "command"
        raise UsageError(f"unknown {what} '{name}' (see ./assets help)")
    return BY_NAME[name]


def _help_text() -> str:
    wide = max(len(command.usage) for command in COMMANDS)
    lines = [f"  ./assets {command.usage.ljust(wide)}  {command.summary}" for command in COMMANDS]
    return "\n".join(
        [
            "Assets: dashboards and reporting for a lending marketplace.",
            "",
            *lines,
            "",
            "Data is kept under var/ (ASSETS_HOME puts it elsewhere). manage, import, report, export and verify",
            "work on your own data; with --demo as their first word, on the demo's.",
        ]
    )
