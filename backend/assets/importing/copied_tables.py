"""Tables of other databases, copied into CSV files of which nothing has to be guessed, as views of DuckDB."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from assets.importing.quoting import literal, quoted

NULL = "\\N"


def make_view(
    session: duckdb.DuckDBPyConnection,
    name: tuple[str, str],
    file: Path,
    columns: Mapping[str, str],
    *,
    quotes_nulls: bool,
) -> None:
    """Make a view, schema and name, of a CSV file without a header, from its columns and their types.

    `quotes_nulls`: NULL stands in quotes too, as every value does. Raises duckdb.Error.
    """
    types = ", ".join(f"{literal(column)}: {literal(type_)}" for column, type_ in columns.items())
    session.execute(
        f"CREATE VIEW {'.'.join(map(quoted, name))} AS SELECT * FROM read_csv({literal(str(file))}"
        ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"'"
        f", nullstr = {literal(NULL)}, allow_quoted_nulls = {str(quotes_nulls).lower()}, columns = {{{types}}})"
    )
