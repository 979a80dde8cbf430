"""Parquet, typed: exact decimals, days, moments of UTC. The manifest is in the metadata of the schema."""

import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from assets.exports.formats.context import FileContext, Progress, batches
from assets.exports.tables import Column, Kind, Row, Table, Value

DIGITS, PLACES = 38, 6
TYPES = {
    Kind.TEXT: pa.string(),
    Kind.WHOLE: pa.int64(),
    Kind.DECIMAL: pa.decimal128(DIGITS, PLACES),
    Kind.DAY: pa.date32(),
    Kind.MOMENT: pa.timestamp("us", tz="UTC"),
    Kind.FLAG: pa.bool_(),
}


def write(table: Table, path: Path, context: FileContext, on_progress: Progress) -> int:
    """A row group for each batch."""
    fields = [pa.field(column.name, TYPES[column.kind]) for column in table.columns]
    schema = pa.schema(fields, metadata={"assets": json.dumps(context.manifest, ensure_ascii=False)})
    written = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as out:
        for batch in batches(table.rows()):
            out.write_batch(_batch(batch, table.columns, schema))
            written += len(batch)
            on_progress(written)
    return written


def _batch(rows: list[Row], columns: tuple[Column, ...], schema: pa.Schema) -> pa.RecordBatch:
    values = zip(*rows, strict=True)
    arrays = [
        pa.array(list(map(_exact, cells)) if column.kind is Kind.DECIMAL else cells, field.type)
        for column, field, cells in zip(columns, schema, values, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _exact(value: Value) -> Value:
    return Decimal(value) if isinstance(value, int) else value
