"""What may be written on the command line. Read before anything is installed: standard library only."""

import argparse
from typing import NoReturn

from assets.cli.errors import UsageError
from assets.cli.pages import page

DEFAULT_PORT = 8000
DEFAULT_EXAMPLES = 200
MOST_EXAMPLES = 100_000
FUZZERS = ("admin", "manager", "auditor", "support", "user", "nobody")
SUITES = ("backend", "frontend", "browser")
QUICK_SUITES = ("backend", "frontend")


class LineParser(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(prog=f"./assets {name}", description=description, allow_abbrev=False)
        self.command = name

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing a page."""
        raise UsageError(f"{self.command}: {message} (see ./assets {self.command} --help)")


def port(text: str) -> int:
    """A TCP port."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= 65535 or not text.isascii():
        raise argparse.ArgumentTypeError(f"'{text}' is not a port (1 to 65535)")
    return number


def demo() -> LineParser:
    """`./assets demo`."""
    parser = LineParser("demo", "A made-up marketplace, alive, with its dashboards. Ctrl-C ends it.")
    _add_port(parser)
    parser.add_argument("--fresh", action="store_true", help="throw the demo's data away and make it anew")
    parser.add_argument("--still", action="store_true", help="the marketplace does not go on living")
    return parser


def up() -> LineParser:
    """`./assets up`."""
    parser = LineParser("up", "Serve your own data. DATABASE_URL and REDIS_URL name servers of your own.")
    _add_port(parser)
    return parser


def test() -> LineParser:
    """`./assets test`. What follows `--` is cut off before."""
    parser = LineParser(
        "test", "Run the tests: all, or those named. Words after -- go to the one runner named."
    )
    parser.add_argument("suites", nargs="*", metavar="backend|frontend|browser", type=_suite)
    parser.add_argument(
        "--quick", action="store_true", help="in three minutes: units, and one path through each part"
    )
    return parser


def fuzz() -> LineParser:
    """`./assets fuzz`."""
    parser = LineParser(
        "fuzz", "Ask every operation of the API rightly and wrongly, and hold it to its description."
    )
    parser.add_argument("--examples", type=examples, default=DEFAULT_EXAMPLES, help="cases of each operation")
    parser.add_argument(
        "--as", dest="roles", action="append", choices=FUZZERS, help="as whom; each, if not said"
    )
    return parser


def screenshots() -> LineParser:
    """`./assets screenshots`."""
    parser = LineParser("screenshots", "Pictures of a demo's pages, into var/screenshots.")
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="only pictures whose names hold each, such as fa dark wide"
    )
    return parser


def lighthouse() -> LineParser:
    """`./assets lighthouse`."""
    parser = LineParser("lighthouse", "Lighthouse's desktop audit of a demo's pages, against the bars.")
    parser.add_argument(
        "pages",
        nargs="*",
        metavar="PAGE",
        type=page,
        help="such as admin or fa/admin; each dashboard, if not said",
    )
    return parser


def examples(text: str) -> int:
    """How many cases."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_EXAMPLES:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {MOST_EXAMPLES}")
    return int(text)


def nothing(name: str, description: str) -> LineParser:
    """A command without options."""
    return LineParser(name, description)


def database() -> LineParser:
    """`./assets db`."""
    parser = LineParser("db", "The embedded servers: what runs, or stop it.")
    parser.add_argument("action", choices=("status", "stop"))
    return parser


def _add_port(parser: LineParser) -> None:
    parser.add_argument("--port", type=port, default=DEFAULT_PORT, help=f"where to answer ({DEFAULT_PORT})")


def _suite(text: str) -> str:
    if text not in SUITES:
        raise argparse.ArgumentTypeError(f"'{text}' is none of {', '.join(SUITES)}")
    return text
