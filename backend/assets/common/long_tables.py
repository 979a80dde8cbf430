"""A long table of series in a Parquet file, one row for each series and day."""

from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

from assets.common import parquet
from assets.common.panel import Panel
from assets.common.parquet import UnusableFile

MOST_CELLS = 50_000_000


def read_panel(path: Path, series: str, day: str, value: str) -> Panel:
    """The panel in the columns of these names. Days without a row, and rows without a value, are holes.

    Raises UnusableFile.
    """
    table = parquet.read_columns(path, (series, day, value))
    names = parquet.texts(table, series).dictionary_encode()
    days = parquet.days(table, day)
    values = parquet.numbers(table, value, gaps=True)
    parquet.refuse_duplicates(pa.table({series: names, day: pa.array(days)}), series, day)

    order = np.argsort(np.array(names.dictionary.to_pylist()), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    first = days.min()
    columns = (days - first).astype(np.int64)
    width = int(columns.max()) + 1
    if len(order) * width > MOST_CELLS:
        raise UnusableFile(
            f"{len(order):,} series over {width:,} days is more than {MOST_CELLS:,} values: is {day!r} right?"
        )
    matrix = np.full((len(order), width), np.nan)
    matrix[rank[names.indices.to_numpy(zero_copy_only=False)], columns] = values
    begin: date = first.item()
    return Panel(tuple(str(names.dictionary[int(at)].as_py()) for at in order), begin, matrix)
