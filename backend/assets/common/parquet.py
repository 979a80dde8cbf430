"""Reading the files that detectors are measured on."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray


class UnusableFile(Exception):
    """The file cannot be measured on: it lacks a column, or its values are not what they should be."""


def column_names(path: Path) -> list[str]:
    """The names of a Parquet file's columns. Raises UnusableFile."""
    return list(_open(path).schema_arrow.names)


def read_columns(path: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> pa.Table:
    """Some columns of a Parquet file, and those of `optional` that it has. Raises UnusableFile."""
    file = _open(path)
    names = file.schema_arrow.names
    if missing := [name for name in columns if name not in names]:
        raise UnusableFile(f"{path} has no column {', '.join(missing)}: it has {', '.join(names)}")
    try:
        table = file.read([*columns, *(name for name in optional if name in names)])
    except (OSError, pa.ArrowInvalid) as error:
        raise UnusableFile(f"{path} cannot be read: {error}") from error
    if not table.num_rows:
        raise UnusableFile(f"{path} has no rows")
    return table


def numbers(table: pa.Table, name: str, *, gaps: bool = False) -> NDArray[np.float64]:
    """A column as floats; NULL and NaN are NaN where `gaps` may be, else UnusableFile is raised."""
    column = table[name]
    kind = column.type
    if not (pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)):
        raise UnusableFile(f"column {name} is {kind}: numbers are needed")
    values = np.asarray(column.cast(pa.float64(), safe=False).to_numpy(), np.float64)
    if np.isinf(values).any():
        raise UnusableFile(f"column {name} has infinite values")
    if not gaps and np.isnan(values).any():
        raise UnusableFile(f"column {name} has {int(np.isnan(values).sum())} values that are missing")
    return values


def moments(table: pa.Table, name: str) -> NDArray[np.int64]:
    """A column of timestamps or days as microseconds since 1970. Raises UnusableFile."""
    column = table[name]
    if not (pa.types.is_timestamp(column.type) or pa.types.is_date(column.type)):
        raise UnusableFile(f"column {name} is {column.type}: timestamps are needed")
    if column.null_count:
        raise UnusableFile(f"column {name} has {column.null_count} values that are missing")
    return np.asarray(column.cast(pa.timestamp("us"), safe=False).cast(pa.int64()).to_numpy(), np.int64)


def days(table: pa.Table, name: str) -> NDArray[np.int64]:
    """A column of days as days since 1970: dates, timestamps at midnight, or ISO texts. Raises UnusableFile."""
    column = table[name]
    try:
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            column = pc.strptime(column, format="%Y-%m-%d", unit="s")
        result = column.cast(pa.date32(), safe=True)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise UnusableFile(f"column {name} is {table[name].type}: days are needed ({error})") from error
    if result.null_count:
        raise UnusableFile(f"column {name} has {result.null_count} values that are missing")
    return np.asarray(result.cast(pa.int32()).to_numpy(), np.int64)


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


def no_duplicates(table: pa.Table, *names: str) -> None:
    """Raise UnusableFile where two rows have the same values of all columns `names`."""
    counted = table.select(names).group_by(list(names)).aggregate([([], "count_all")])
    twice = counted.filter(pc.greater(counted["count_all"], 1))
    if twice.num_rows:
        example = ", ".join(f"{name} {twice[name][0]}" for name in names)
        raise UnusableFile(f"{twice.num_rows} duplicates, such as {example}")


def _open(path: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path)
    except FileNotFoundError as error:
        raise UnusableFile(f"no file {path}") from error
    except (OSError, pa.ArrowInvalid) as error:
        raise UnusableFile(f"{path} is no Parquet file: {error}") from error
