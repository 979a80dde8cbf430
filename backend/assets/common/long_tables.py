"""A long table of series in a Parquet file, one row for each series and day."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from assets.forecast.panel import Floats, Panel

MOST_CELLS = 50_000_000


class BadTable(Exception):
    """The file is not a long table of series, days and values; the text says what is wrong with it."""


def read_panel(path: Path, series: str, day: str, value: str) -> Panel:
    """The panel in the columns of these names. Days without a row, and rows without a value, are holes.

    Raises BadTable.
    """
    table = _table(path, series, day, value)
    names = _plain(table, series, path).cast(pa.string())
    days = _days(_plain(table, day, path), day)
    values = _values(table[value].combine_chunks(), value)

    of_name = names.dictionary_encode()
    order = np.argsort(np.array(of_name.dictionary.to_pylist()), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    rows = rank[of_name.indices.to_numpy(zero_copy_only=False)]
    first = days.min()
    columns = (days - first).astype(np.int64)
    width = int(columns.max()) + 1
    if len(order) * width > MOST_CELLS:
        raise BadTable(
            f"{len(order):,} series over {width:,} days is more than {MOST_CELLS:,} values: is {day!r} right?"
        )
    cells = rows.astype(np.int64) * width + columns
    unique, counts = np.unique(cells, return_counts=True)
    if len(unique) < len(cells):
        twice = int(unique[counts > 1][0])
        name = of_name.dictionary[int(order[twice // width])].as_py()
        raise BadTable(
            f"{len(cells) - len(unique)} duplicate rows: {name!r} has more than one on {first + twice % width}"
        )
    matrix = np.full(len(order) * width, np.nan)
    matrix[cells] = values
    begin: date = first.item()
    sorted_names = tuple(str(of_name.dictionary[int(at)].as_py()) for at in order)
    return Panel(sorted_names, begin, matrix.reshape(len(order), width))


def _table(path: Path, *columns: str) -> pa.Table:
    if len(set(columns)) < len(columns):
        raise BadTable(f"series, day and value are three columns, not {', '.join(map(repr, columns))}")
    if not path.is_file():
        raise BadTable(f"there is no file {path}")
    try:
        present = pq.read_schema(path).names
    except OSError as error:
        raise BadTable(f"cannot read {path}: {error}") from error
    except pa.ArrowException as error:
        raise BadTable(f"{path} is not a Parquet file") from error
    if missing := [name for name in columns if name not in present]:
        raise BadTable(
            f"{path} has no column {', '.join(map(repr, missing))}; it has {', '.join(map(repr, present))}"
        )
    try:
        table = pq.read_table(path, columns=list(columns))
    except (OSError, pa.ArrowException) as error:
        raise BadTable(f"{path} cannot be read to its end: {error}") from error
    if not table.num_rows:
        raise BadTable(f"{path} is empty")
    return table


def _plain(table: pa.Table, name: str, path: Path) -> Any:
    """A column of which each row has a value."""
    column = table[name]
    if column.null_count:
        raise BadTable(f"{column.null_count} rows of {path} have no {name!r}")
    return column.combine_chunks()


def _days(column: Any, name: str) -> Any:
    kind = column.type
    try:
        if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_date(kind):
            days = column.cast(pa.date32())
        elif pa.types.is_timestamp(kind):
            days = column.cast(pa.date32())
            if not pc.all(pc.equal(pc.floor_temporal(column, unit="day"), column)).as_py():
                raise BadTable(f"column {name!r} has times of day: one row for each day is meant")
        else:
            raise BadTable(f"column {name!r} is {kind}, and no day")
    except pa.ArrowException as error:
        raise BadTable(f"column {name!r} has something else than a day: {error}") from error
    return days.to_numpy(zero_copy_only=False).astype("datetime64[D]")


def _values(column: Any, name: str) -> Floats:
    kind = column.type
    if not (pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)):
        raise BadTable(f"column {name!r} is not numeric: it is {kind}")
    values: Floats = column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False).astype(np.float64)
    if np.isinf(values).any():
        raise BadTable(f"column {name!r} has infinite values")
    return values
