"""Odd minutes, measured on streams with labelled windows as the Numenta Anomaly Benchmark scores them.

The score is that of Lavin and Ahmad (2015, doi 10.1109/ICMLA.2015.141), standard profile: of each window the earliest
detection counts, the earlier the more; each false one costs 0.11, a missed window 1. One threshold for all streams is
the best one. 0 is a detector that never speaks, 100 one that finds each window at its start.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assets.common import parquet
from assets.common.parquet import UnusableFile

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

FALSE_COST: Final = 0.11
PROBATION_SHARE: Final = 0.15
MOST_PROBATION: Final = 750
"""The first 15 % of a stream, 750 values at most, are not scored."""


@dataclass(frozen=True)
class Stream:
    """`at` (n,) microseconds since 1970, ascending; `values` (n,); `windows` are places, the last included."""

    name: str
    at: Integers
    values: Floats
    windows: tuple[tuple[int, int], ...]

    @property
    def probation(self) -> int:
        """How many values come before the first that is scored."""
        return min(int(PROBATION_SHARE * len(self.values)), MOST_PROBATION)


@dataclass(frozen=True)
class Benchmarked:
    """The standard score of one detector, at which threshold, and what it found there."""

    name: str
    score: float
    threshold: float
    found: int
    false_alerts: int


def read(path: Path, windows: Path) -> list[Stream]:
    """The streams of a file with columns file, at, value, and their windows. Raises UnusableFile."""
    table = parquet.read_columns(path, ("file", "at", "value"))
    if table["file"].null_count:
        raise UnusableFile(f"column file has {table['file'].null_count} values that are missing")
    table = pa.table(
        {
            "file": table["file"].cast(pa.string()),
            "at": pa.array(parquet.moments(table, "at")),
            "value": parquet.numbers(table, "value"),
        }
    )
    labels = _read_windows(windows)
    # The benchmark's own streams have a moment twice where a clock went back: both count, the smaller value first.
    table = table.sort_by([("file", "ascending"), ("at", "ascending"), ("value", "ascending")])
    names = np.asarray(table["file"].to_pylist(), object)
    at, values = (
        np.asarray(table["at"].to_numpy(), np.int64),
        np.asarray(table["value"].to_numpy(), np.float64),
    )
    streams = []
    for name in dict.fromkeys(names.tolist()):
        rows = np.flatnonzero(names == name)
        places = tuple(
            (int(np.searchsorted(at[rows], begin)), int(np.searchsorted(at[rows], end, side="right")) - 1)
            for begin, end in labels.get(name, ())
        )
        streams.append(
            Stream(str(name), at[rows], values[rows], tuple(one for one in places if one[0] <= one[1]))
        )
    if not any(stream.windows for stream in streams):
        raise UnusableFile(f"{windows} has no windows within the streams of {path}")
    return streams


def benchmark(name: str, streams: list[Stream], scores: list[Floats]) -> Benchmarked:
    """The standard score of `scores`, an array for each stream, at the best threshold for all of them."""
    rows: list[tuple[Floats, Floats, Integers]] = []
    windows = 0
    for stream, score in zip(streams, scores, strict=True):
        rewards, window = _rewards(stream)
        scored = slice(stream.probation, None)
        rows.append((score[scored], rewards[scored], np.where(window >= 0, window + windows, -1)[scored]))
        windows += len(stream.windows)
    score, reward, window = (np.concatenate(parts) for parts in zip(*rows, strict=True))
    order = np.argsort(-score, kind="stable")
    best, threshold, found_best, false_best = -float(windows), np.inf, 0, 0
    total, of_window, false_alerts = -float(windows), np.full(windows, -1.0), 0
    for place, row in enumerate(order):
        if window[row] < 0:
            total += reward[row]
            false_alerts += 1
        elif reward[row] > of_window[window[row]]:
            total += reward[row] - of_window[window[row]]
            of_window[window[row]] = reward[row]
        ends = place + 1 == len(order) or score[order[place + 1]] < score[row]
        if ends and total > best:
            best, threshold = total, float(score[row])
            found_best, false_best = int(np.sum(of_window > -1)), false_alerts
    return Benchmarked(name, 100 * (best + windows) / (2 * windows), threshold, found_best, false_best)


def write(path: Path, streams: list[Stream], scores: list[Floats]) -> None:
    """Columns file, at, score: one row for each value."""
    table = pa.table(
        {
            "file": pa.array([stream.name for stream in streams for _ in stream.at], pa.string()),
            "at": pa.array(np.concatenate([stream.at for stream in streams])).cast(pa.timestamp("us")),
            "score": np.concatenate(scores),
        }
    )
    pq.write_table(table, path)


def first(streams: list[Stream], scores: list[Floats], count: int) -> list[tuple[float, str, str]]:
    """The `count` largest scores: score, stream, moment."""
    every = [
        (
            float(score[place]),
            stream.name,
            str(np.datetime64(int(stream.at[place]), "us").astype("datetime64[s]")),
        )
        for stream, score in zip(streams, scores, strict=True)
        for place in np.argsort(-score, kind="stable")[:count]
    ]
    return sorted(every, key=lambda one: -one[0])[:count]


def _rewards(stream: Stream) -> tuple[Floats, Integers]:
    """What a detection at each place is worth, (n,), and the window that it is in, -1 outside."""
    count = len(stream.values)
    rewards, window = np.full(count, -FALSE_COST), np.full(count, -1, np.int64)
    places = np.arange(count)
    highest = _sigmoid(np.array([-1.0]))[0]
    for number, (begin, end) in enumerate(stream.windows):
        width = end - begin + 1
        inside = slice(begin, end + 1)
        rewards[inside] = _sigmoid(-(end - places[inside] + 1) / width) / highest
        window[inside] = number
        until = stream.windows[number + 1][0] if number + 1 < len(stream.windows) else count
        after = slice(end + 1, until)
        rewards[after] = FALSE_COST * _sigmoid((places[after] - end) / max(width - 1, 1))
    return rewards, window


def _sigmoid(position: Floats) -> Floats:
    """From 1 far before to -1 three windows after the end."""
    return np.where(position > 3, -1.0, 2 / (1 + np.exp(5 * np.minimum(position, 3))) - 1)


def _read_windows(path: Path) -> dict[str, list[tuple[int, int]]]:
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: sorted((_microseconds(begin), _microseconds(end)) for begin, end in windows)
            for name, windows in given.items()
        }
    except FileNotFoundError as error:
        raise UnusableFile(f"no file {path}") from error
    except (ValueError, AttributeError, TypeError) as error:
        raise UnusableFile(f"{path} is no JSON of windows by file: {error}") from error


def _microseconds(text: str) -> int:
    return int(np.datetime64(datetime.fromisoformat(text).replace(tzinfo=None), "us").astype(np.int64))
