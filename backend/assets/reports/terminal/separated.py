"""Answers as CSV: one line for each figure, exactly as the API has it (money in minor units)."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from assets.common.spreadsheets import plain

Row = Mapping[str, Any]

SERIES = ("metric", "kind", "unit", "currency", "exponent")
POINT = ("start", "end", "partial", "value")
OVERVIEW = (*SERIES, "start", "end", "partial", "value", "previous_start", "previous_end", "previous")
METRICS = (*SERIES, "dimension", "member", "range", "figure", *POINT)
ROWS = (
    "id", "log", "fact", "at", "day", "value", "currency", "exponent",
    "user", "ticket", "payment", "wallet", "asset_type", "segment", "region",
)  # fmt: skip


def write(report: str, told: Row, out: TextIO) -> None:
    """Write an answer with its header. Text that a spreadsheet would take for a formula is made plain text."""
    columns, lines = {
        "overview": (("change", "change_value"), _overview(told)),
        "metrics": ((), _metrics(told)),
        "rows": ((), _rows(told)),
    }[report]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*{"overview": OVERVIEW, "metrics": METRICS, "rows": ROWS}[report], *columns))
    writer.writerows([plain(cell) for cell in line] for line in lines)


def _overview(told: Row) -> Iterator[Iterable[object]]:
    for card in told["cards"]:
        yield *(card[column] for column in OVERVIEW), card["change"]["kind"], card["change"]["value"]


def _metrics(told: Row) -> Iterator[Iterable[object]]:
    first, last = told["query"]["from"], told["query"]["to"]
    for series in told["series"]:
        told_apart = series["split"] | {name: "|".join(slugs) for name, slugs in series["others"].items()}
        dimension, member = next(iter(told_apart.items()), (None, None))
        about = (*(series[column] for column in SERIES), dimension, member)
        yield from _figures((*about, "now"), series, first, last)
        if previous := series["previous"]:
            yield from _figures((*about, "previous"), previous, previous["start"], previous["end"])


def _figures(about: tuple[object, ...], held: Row, first: str, last: str) -> Iterator[Iterable[object]]:
    for point in held["points"]:
        yield *about, "point", *(point[column] for column in POINT)
    yield *about, "total", first, last, None, held["total"]


def _rows(told: Row) -> Iterator[Iterable[object]]:
    for row in told["rows"]:
        yield (row[column] for column in ROWS)
