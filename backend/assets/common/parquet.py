"""Columns of a Parquet file that somebody gives, each checked for what it is read as."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

Days = NDArray[np.datetime64]


class UnusableFile(Exception):
    """The file lacks a column, or its values are not what they should be; the text says what is wrong."""


def column_names(path: Path) -> list[str]:
    """The names of a file's columns. Raises UnusableFile."""
    return list(_open(path).schema_arrow.names)


def read_columns(path: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> pa.Table:
    """Some columns of a file, and those of `optional` that it has. Raises UnusableFile."""
    if len(set(columns)) < len(columns):
        raise UnusableFile(f"{', '.join(map(repr, columns))}: each is a column of its own")
    file = _open(path)
    names = file.schema_arrow.names
    if missing := [name for name in columns if name not in names]:
        raise UnusableFile(
            f"{path} has no column {', '.join(map(repr, missing))}; it has {', '.join(map(repr, names))}"
        )
    try:
        table = file.read([*columns, *(name for name in optional if name in names)])
    except (OSError, pa.ArrowException) as error:
        raise UnusableFile(f"{path} cannot be read to its end: {error}") from error
    if not table.num_rows:
        raise UnusableFile(f"{path} is empty")
    return table


def texts(table: pa.Table, name: str) -> pa.Array:
    """A column as text. Raises UnusableFile."""
    _refuse_missing(table, name)
    return table[name].combine_chunks().cast(pa.string())


def numbers(table: pa.Table, name: str, *, gaps: bool = False) -> NDArray[np.float64]:
    """A column as floats; NULL and NaN are NaN where `gaps` may be, else UnusableFile is raised."""
    column = table[name]
    kind = column.type
    if not (pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)):
        raise UnusableFile(f"column {name!r} is {kind}: numbers are needed")
    values = np.asarray(column.cast(pa.float64(), safe=False).to_numpy(), np.float64)
    if np.isinf(values).any():
        raise UnusableFile(f"column {name!r} has infinite values")
    if not gaps and np.isnan(values).any():
        raise UnusableFile(f"column {name!r} has {int(np.isnan(values).sum())} values that are missing")
    return values


def moments(table: pa.Table, name: str) -> NDArray[np.int64]:
    """A column of timestamps or days as microseconds since 1970. Raises UnusableFile."""
    column = table[name]
    if not (pa.types.is_timestamp(column.type) or pa.types.is_date(column.type)):
        raise UnusableFile(f"column {name!r} is {column.type}: timestamps are needed")
    _refuse_missing(table, name)
    return np.asarray(column.cast(pa.timestamp("us"), safe=False).cast(pa.int64()).to_numpy(), np.int64)


def days(table: pa.Table, name: str) -> Days:
    """A column of days: dates, timestamps at midnight, or ISO texts. Raises UnusableFile."""
    column = table[name]
    kind = column.type
    _refuse_missing(table, name)
    text = pa.types.is_string(kind) or pa.types.is_large_string(kind)
    if not (text or pa.types.is_date(kind) or pa.types.is_timestamp(kind)):
        raise UnusableFile(f"column {name!r} is {kind}: days are needed")
    try:
        result = column.cast(pa.date32(), safe=False)
    except pa.ArrowException as error:
        raise UnusableFile(f"column {name!r} has something else than a day: {error}") from error
    whole = (
        not pa.types.is_timestamp(kind)
        or pc.all(pc.equal(pc.floor_temporal(column, unit="day"), column)).as_py()
    )
    if not whole:
        raise UnusableFile(f"column {name!r} has times of day: one row for each day is meant")
    return np.asarray(result.to_numpy()).astype("datetime64[D]")


def codes(table: pa.Table, name: str) -> NDArray[np.int64]:
    """A column of keys as whole numbers; each missing one is a key of its own, below 0."""
    indices = table[name].combine_chunks()
    if not isinstance(indices, pa.DictionaryArray):
        indices = pc.dictionary_encode(indices)
    if isinstance(indices, pa.ChunkedArray):
        indices = indices.combine_chunks()
    result = np.array(indices.indices.cast(pa.int64()).fill_null(-1), np.int64)
    missing = np.flatnonzero(result < 0)
    result[missing] = -1 - missing
    return result


def refuse_duplicates(table: pa.Table, *names: str) -> None:
    """Raise UnusableFile where two rows have the same values of all columns `names`."""
    counted = table.select(names).group_by(list(names)).aggregate([([], "count_all")])
    twice = counted.filter(pc.greater(counted["count_all"], 1))
    if twice.num_rows:
        example = ", ".join(f"{name} {twice[name][0]}" for name in names)
        raise UnusableFile(f"{twice.num_rows} duplicates, such as {example}")


def _refuse_missing(table: pa.Table, name: str) -> None:
    if missing := table[name].null_count:
        raise UnusableFile(f"column {name!r} has {missing} values that are missing")


def _open(path: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path)
    except FileNotFoundError as error:
        raise UnusableFile(f"there is no file {path}") from error
    except (OSError, pa.ArrowException) as error:
        raise UnusableFile(f"{path} is not a Parquet file: {error}") from error
