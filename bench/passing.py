"""The incremental pass: what new facts cost whatever the history behind them, and how a burst of them is worked off."""

import subprocess
import sys
from collections.abc import Sequence
from time import perf_counter

from assets.common.clock import now
from assets.common.row_scope import Scope
from assets.reports.queries import runner
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import OverviewParams
from assets.reports.rollups import drain, run_pass
from assets.reports.sources import SOURCES
from bench.clock import milliseconds
from bench.facts import FACTS_OF_A_ROW, write, write_of_every_log
from bench.results import Result, at_most
from bench.sizes import LAST_DAY

NEW = 1_000
BURST = 200_000
AIM_FACTS_A_SECOND = 8_000
READS_WHEN_IDLE = 300
SLOWEST_READS = 3.0

OVERVIEW = OverviewParams.parse({}, Reader(LAST_DAY, Scope.ALL)).query


def measure() -> dict[str, float]:
    """Median milliseconds of a pass over the facts of 1,000 new rows of each log: on one day, and over 700 days."""
    drain()
    return {
        f"pass of 1,000 rows of {source.log}, {days} {'day' if days == 1 else 'days'}": milliseconds(
            lambda: run_pass(now()),
            prepare=lambda source=source, days=days: write(source, NEW, days=days, last=LAST_DAY, queue=True),
        )
        for source in SOURCES
        for days in (1, 700)
    }


def measure_burst(size: str) -> list[Result]:
    """200,000 new facts of all logs at once: how fast they are counted, and how slow readers become meanwhile."""
    # Passes are the worker's, and reads the web process's: they share the database, not an interpreter.
    command = [sys.executable, "-m", "bench.draining"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdout.readline()
        idle = _slowest_hundredth([_read() for _ in range(READS_WHEN_IDLE)])
        facts = write_of_every_log(BURST // FACTS_OF_A_ROW, days=7, last=LAST_DAY)
        began, reads = perf_counter(), list[float]()
        print(file=worker.stdin, flush=True)
        while worker.poll() is None:
            reads.append(_read())
        seconds = perf_counter() - began
    speed = facts / seconds
    return [
        Result(
            "burst of 200,000 facts of all logs, facts a second",
            size,
            f"{speed:,.0f}/s",
            f"{AIM_FACTS_A_SECOND:,}/s",
            round(speed / AIM_FACTS_A_SECOND, 2),
            ">= 1",
            speed >= AIM_FACTS_A_SECOND,
        ),
        at_most(
            "slowest hundredth of overviews during the burst, against idle",
            size,
            (_slowest_hundredth(reads), "ms"),
            (idle, "ms"),
            SLOWEST_READS,
        ),
    ]


def _read() -> float:
    began = perf_counter()
    runner.overview(OVERVIEW)
    return (perf_counter() - began) * 1000


def _slowest_hundredth(milliseconds: Sequence[float]) -> float:
    return sorted(milliseconds)[int(0.99 * (len(milliseconds) - 1))]
