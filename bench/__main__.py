"""`./assets bench [1m|10m ...]`: measure, print a table, and keep the result in bench/results/."""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from assets.cli.pipes import end_with_reader
from bench.results import Result
from bench.sizes import PARTS, SEARCHING, SIZES
from bench.table import as_markdown, show

RESULTS = Path(__file__).parent / "results"
SAME_TIME = 0.2
"""A pass or a night takes the same time, give or take a fifth, whatever the history."""


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="./assets bench",
        description="Measure what is claimed about speed.",
        epilog="How good forecasts of a table are: ./assets bench forecast --help",
    )
    parser.add_argument("sizes", nargs="*", metavar="SIZE", help=f"of {', '.join(SIZES)}; all unless named")
    parser.add_argument(
        "--part", action="append", choices=PARTS, dest="parts", help="measure this alone; repeat for several"
    )
    given = parser.parse_args()
    sizes, parts = given.sizes or list(SIZES), given.parts or PARTS
    for size in sizes:
        if size not in SIZES:
            parser.error(f"no size {size!r}: there are {', '.join(SIZES)}")

    measured = {size: _measure(size, parts) for size in sizes if set(parts) != {SEARCHING}}
    results = [Result(**one) for found in measured.values() for one in found["results"]]
    if measured:
        results += _across({size: found["across"] for size, found in measured.items()})
    if SEARCHING in parts:
        results += [Result(**one) for one in _run("people", "bench.searching")["results"]]
    show(results)
    _keep(results)
    # Figures that miss their bar are told, not hidden; they are no failure of the run.


def _measure(size: str, parts: Sequence[str]) -> dict[str, Any]:
    """Each size has a database of its own, and a process of its own."""
    print(f"{size}: {SIZES[size]:,} payments", file=sys.stderr, flush=True)
    return _run(size, "bench.one_size", size, *(part for part in parts if part != SEARCHING))


def _run(database: str, module: str, *arguments: str) -> dict[str, Any]:
    """What a module of the bench prints, with a database of its own that stays."""
    server = urlsplit(os.environ["DATABASE_URL"])
    name = f"assets_bench_{database}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as session:
        if not session.execute("SELECT FROM pg_database WHERE datname = %s", [name]).rowcount:
            session.execute(f"CREATE DATABASE {name}")
    environment = os.environ | {"DATABASE_URL": urlunsplit(server._replace(path=f"/{name}"))}
    run = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"bench: {database} failed")
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def _across(by_size: dict[str, dict[str, float]]) -> list[Result]:
    """What takes the same time whatever the history: the largest against the smallest."""
    smallest, largest = min(by_size, key=lambda s: SIZES[s]), max(by_size, key=lambda s: SIZES[s])
    if smallest == largest:
        return []
    results = []
    for name, small in by_size[smallest].items():
        large = by_size[largest][name]
        ratio = large / small
        title = f"{name}: {largest} / {smallest} of history"
        results.append(
            Result(
                title,
                largest,
                f"{large:.0f} ms",
                f"{small:.0f} ms",
                round(ratio, 2),
                "0.8 to 1.2",
                abs(ratio - 1) <= SAME_TIME,
            )
        )
    return results


def _keep(results: list[Result]) -> None:
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    head = f"# {now:%Y-%m-%d %H:%M} UTC\n\n{machine}\n\n"
    path = RESULTS / f"{now:%Y-%m-%d-%H%M}.md"
    path.write_text(head + as_markdown(results), encoding="utf-8")
    print(f"kept in {path.relative_to(RESULTS.parents[1])}")


if __name__ == "__main__":
    with end_with_reader():
        main()
