"""Timing: medians of repeated runs, and lines that say what is going on."""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter


def milliseconds(
    run: Callable[[], object], times: int = 7, prepare: Callable[[], object] | None = None
) -> float:
    """The median of some runs in milliseconds, after one that does not count."""
    taken = []
    for _ in range(times + 1):
        if prepare:
            prepare()
        began = perf_counter()
        run()
        taken.append((perf_counter() - began) * 1000)
    return median(taken[1:])


def once(run: Callable[[], object]) -> float:
    """One run in milliseconds, of something too long to repeat."""
    began = perf_counter()
    run()
    return (perf_counter() - began) * 1000


def say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)
