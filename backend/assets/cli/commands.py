"""The commands: their options, what they need installed, and the function that runs each.

Read before anything is installed: standard library only, and a function is imported when its command runs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from assets.cli.environment import DEVELOPMENT, MODELS, RUNTIME
from assets.cli.errors import OK, UsageError
from assets.cli.pages import page
from assets.cli.parser import LineParser, OneOf, Option, UpTo, flag, option, port
from assets.cli.postgres import VERSIONS

Run = Callable[[], int]

SUITES = ("backend", "frontend", "browser")
QUICK_SUITES = ("backend", "frontend")
DEFAULT_PORT = 8000
MOST_PROCESSES = 4
"""Each has up to 24 connections of its own to the database, which takes a hundred."""

DEFAULT_EXAMPLES = 200
MOST_EXAMPLES = 100_000
REGISTRY = "https://registry-1.docker.io"
"""Docker Hub's: where images without a host in their name come from."""

PORT = option(
    "--port", metavar="N", type=port, default=DEFAULT_PORT, help=f"where to listen ({DEFAULT_PORT})"
)


@dataclass(frozen=True)
class Command:
    """`run` is `module:function` below `assets.cli`, called with the values of `options` by name.

    `needs` names the lists of packages that are installed before it runs.
    Without `options`, it is called with the words as they are, and `words` says what they may be.
    """

    name: str
    summary: str
    needs: tuple[str, ...]
    run: str
    options: tuple[Option, ...] | None = ()
    description: str = ""
    words: str = ""

    def parse(self, words: Sequence[str]) -> Run:
        """The words after the name as something to run. Raises UsageError."""
        if self.options is None:
            return partial(_call, self.run, list(words))
        return partial(_call, self.run, **vars(self.parser().parse_args(words)))

    def parser(self) -> LineParser:
        """The parser of those words."""
        return LineParser(self.name, self.description or f"{self.summary.capitalize()}.", self.options or ())

    def usage(self) -> str:
        """The name and what may follow it."""
        shown = self.parser().format_usage().removeprefix("usage: ./assets ").replace(" [-h]", "")
        return " ".join([*shown.split(), *self.words.split()])


class TestCommand(Command):
    """Words after `--` go to the one runner that is named."""

    def parse(self, words: Sequence[str]) -> Run:
        at = words.index("--") if "--" in words else len(words)
        extra = list(words[at + 1 :])
        values = vars(self.parser().parse_args(words[:at]))
        every = QUICK_SUITES if values["quick"] else SUITES
        suites = [suite for suite in SUITES if suite in values["suites"]] or list(every)
        if extra and len(suites) != 1:
            raise UsageError("test: words after -- need the one runner that they are for, such as backend")
        return partial(_call, self.run, **{**values, "suites": suites, "extra": extra})


def _call(path: str, /, *args: object, **values: object) -> int:
    module, name = path.split(":")
    status: int = getattr(import_module(f"assets.cli.{module}"), name)(*args, **values)
    return status


COMMANDS: tuple[Command, ...] = (
    Command(
        "demo",
        "a made-up marketplace, alive",
        (RUNTIME, MODELS),
        "serving:serve_demo",
        (
            PORT,
            flag("--fresh", "delete the demo's data and make it again"),
            flag("--still", "the marketplace does not go on living"),
        ),
        "A made-up marketplace, alive, with its dashboards. Ctrl-C ends it.",
    ),
    Command(
        "up",
        "serve your own data",
        (RUNTIME,),
        "serving:serve_own",
        (
            PORT,
            option(
                "--processes",
                metavar="N",
                type=UpTo(MOST_PROCESSES),
                default=1,
                help=f"web processes that share the port (1; at most {MOST_PROCESSES})",
            ),
            flag("--fresh", "delete all data of your installation, after asking, and start over"),
        ),
        "Serve your own data. DATABASE_URL and REDIS_URL name servers of your own.",
    ),
    Command(
        "import",
        "bring your data in",
        (RUNTIME,),
        "delegated:bring_in",
        None,
        words="PLAN [--data DIR] [--dry-run] [--undo]",
    ),
    Command(
        "follow",
        "import what changes, for good",
        (RUNTIME,),
        "delegated:follow",
        None,
        words="[PLAN] [--data DIR] [--every 60s]",
    ),
    Command(
        "report",
        "figures on the terminal",
        (RUNTIME,),
        "delegated:report",
        None,
        words="overview|metrics|ranking|... ...",
    ),
    Command(
        "export",
        "the same as a file",
        (RUNTIME,),
        "delegated:export",
        None,
        words="overview|metrics|...|report ...",
    ),
    Command(
        "admin",
        "make an administrator",
        (RUNTIME,),
        "delegated:admin",
        None,
        words="EMAIL [--link]",
    ),
    Command(
        "backup",
        "all data, into a new folder",
        (RUNTIME,),
        "delegated:backup",
        None,
        words="DIR",
    ),
    Command(
        "restore",
        "a backup, into an empty database",
        (RUNTIME,),
        "delegated:restore",
        None,
        words="DIR",
    ),
    Command(
        "verify",
        "was anything changed in silence",
        (RUNTIME,),
        "delegated:verify",
        None,
        words="[--from D] [--to D] [--audit]",
    ),
    Command(
        "seals",
        "how far days are sealed; hold that, release it",
        (RUNTIME,),
        "delegated:seals",
        None,
        words="[hold|release]",
    ),
    Command(
        "sources",
        "how far each source that feeds is; end one",
        (RUNTIME,),
        "delegated:sources",
        None,
        words="[end|reopen NAME] [--at DAY]",
    ),
    Command(
        "gateway",
        "a statement of the gateway against your payments",
        (RUNTIME,),
        "delegated:gateway",
        None,
        words="reconcile FILE [--from D] [--to D] [--encoding E] [--tomans]",
    ),
    Command(
        "token",
        "a bearer token",
        (RUNTIME,),
        "delegated:token",
        None,
        words="EMAIL|ROLE [--scope S] [--days N], or --source NAME [--types T]",
    ),
    TestCommand(
        "test",
        "run the tests",
        (DEVELOPMENT, MODELS),
        "testing:run_tests",
        (
            option("suites", nargs="*", metavar="|".join(SUITES), type=OneOf(*SUITES)),
            flag("--quick", "in three minutes: units, and one path through each part"),
            option(
                "--postgres",
                metavar="|".join(VERSIONS),
                type=OneOf(*VERSIONS),
                help="on that version instead of the embedded one",
            ),
        ),
        "Run the tests: all, or those named. Words after -- go to the one runner named.",
        "[-- ...]",
    ),
    Command("check", "lint, types, layers, snapshots", (DEVELOPMENT, MODELS), "checking:run_checks"),
    Command(
        "fuzz",
        "hold the API to its description",
        (DEVELOPMENT,),
        "fuzzing:run_fuzz",
        (
            option(
                "--examples",
                metavar="N",
                type=UpTo(MOST_EXAMPLES),
                default=DEFAULT_EXAMPLES,
                help="cases of each operation",
            ),
            option(
                "--as",
                dest="roles",
                metavar="ROLE",
                action="append",
                help="the role whose demo account sends the requests, or nobody; repeat it for several",
            ),
        ),
        "Send every operation of the API valid and invalid requests, and compare the answers with its description.",
    ),
    Command("audit-packages", "known weaknesses of packages", (DEVELOPMENT,), "auditing:audit_packages"),
    Command(
        "screenshots",
        "pictures of every page",
        (DEVELOPMENT,),
        "screenshots:take_screenshots",
        (
            option(
                "parts",
                nargs="*",
                metavar="PART",
                help="only pictures whose names hold each, such as fa dark wide",
            ),
        ),
        "Pictures of a demo's pages, into var/screenshots.",
    ),
    Command(
        "lighthouse",
        "how good the pages are",
        (DEVELOPMENT,),
        "screenshots:run_lighthouse",
        (
            option(
                "pages",
                nargs="*",
                metavar="PAGE",
                type=page,
                help="such as admin or fa/admin; without any, each dashboard",
            ),
        ),
        "Lighthouse's desktop audit of a demo's pages, against the bars.",
    ),
    Command(
        "bench",
        "measure",
        (DEVELOPMENT, MODELS),
        "delegated:bench",
        None,
        words="[forecast|anomalies|streams|transactions FILE ...] ...",
    ),
    Command("manage", "Django's own commands", (RUNTIME,), "delegated:manage", None, words="..."),
    Command(
        "db",
        "the embedded servers",
        (RUNTIME,),
        "database:run",
        (option("action", choices=("status", "stop")),),
        "The embedded servers: what runs, or stop it.",
    ),
    Command(
        "pin-images",
        "digests of the base images",
        (),
        "images:pin_images",
        (
            option(
                "--registry",
                metavar="URL",
                default=REGISTRY,
                help=f"another registry that has Docker Hub's images ({REGISTRY})",
            ),
        ),
        "Write the digest of each base image into compose.yaml, as the registry has it for the image's version.",
    ),
    Command("models", "install what forecasts are made with", (RUNTIME, MODELS), "delegated:models"),
    Command("lock", "renew the lists of locked packages", (RUNTIME,), "locking:write_locks"),
    Command("help", "this page", (), "commands:show_help", words="[COMMAND]"),
)
BY_NAME = {command.name: command for command in COMMANDS}


def resolve(line: Sequence[str]) -> tuple[Command, Sequence[str]]:
    """The command of a line, and the words after it. `help NAME` is `NAME --help`. Raises UsageError."""
    name, *words = line or ["help"]
    if name in ("help", "-h", "--help"):
        name, words = (words[0], ["--help"]) if words else ("help", [])
    if name not in BY_NAME:
        what = "option" if name.startswith("-") else "command"
        raise UsageError(f"unknown {what} '{name}' (see ./assets help)")
    return BY_NAME[name], words


def show_help() -> int:
    """List all commands."""
    usages = [command.usage() for command in COMMANDS]
    width = max(map(len, usages))
    print("Assets: dashboards and reporting for a lending marketplace.\n")
    for command, usage in zip(COMMANDS, usages, strict=True):
        print(f"  ./assets {usage.ljust(width)}  {command.summary}")
    print(
        "\nData is kept under var/ (ASSETS_HOME puts it elsewhere). manage, import, report, export, verify, admin,\n"
        "backup and restore work on your own data; with --demo as their first word, on the demo's."
    )
    return OK
