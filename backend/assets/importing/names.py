"""Names are texts: a CSV column that ends as one is read as it is written, whatever DuckDB finds that it looks like.

As a number 1403.10 would be 1403.1; as a truth value TRUE would be true, and as a day 1/5/26 another text.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import duckdb

from assets.importing.columns import BINARY_FLOATS, INTEGERS, LOCAL_TIMES, TEXTS
from assets.importing.csv_files import FROM, options_of
from assets.importing.guesses import Sniffed, Sniffer
from assets.importing.quoting import literal
from assets.importing.targets import ColumnType, Target
from assets.importing.uses import Uses

GUESSED = BINARY_FLOATS | INTEGERS | LOCAL_TIMES | {"BOOLEAN", "TIME"}
"""Types that DuckDB finds of a CSV column, under which its text is not what is read."""

READER = re.compile(r"\bread_csv(?:_auto)?\s*\(\s*$", re.IGNORECASE)
OWN_TYPES = re.compile(r"\b(?:types|dtypes|column_types|columns|all_varchar)\s*=", re.IGNORECASE)

Types = Mapping[str, str]
"""Of a query's columns."""

Columns = Mapping[str, Sequence[str]]
"""Columns to be read as text, by file."""

OTHERWISE_WRITTEN = "CAST(TRY_CAST(text AS DOUBLE) AS VARCHAR) <> text"


@dataclass(frozen=True)
class Names:
    """The names of a target's query over CSV files; `types_of` gives the types of the columns of a query."""

    target: Target
    sniffed: Sequence[Sniffed]
    uses: Uses
    types_of: Callable[[str], Types]

    def as_text(self, query: str, types: Types) -> str:
        """The query that reads those columns as text whose reading otherwise makes a name of another type.

        A column with which the query calculates or compares stays as it is; so does one that would change more
        than names. What helpers read is what is written, too.
        """
        guessed = {name for name in self._names & types.keys() if types[name] in GUESSED}
        columns: dict[str, list[str]] = {}
        for found, column in self._columns(GUESSED) if guessed else ():
            if not self.uses.passes_on(column):
                continue
            read = self._read(query, {found.file.name: [column]}, types)
            if any(read[name] in TEXTS for name in guessed & read.keys()):
                columns.setdefault(found.file.name, []).append(column)
        for found, column in self._columns(GUESSED):
            if self.uses.reads_text_of(column) and self._read(query, {found.file.name: [column]}, types):
                columns.setdefault(found.file.name, []).append(column)
        return _with_types(query, columns) if self._read(query, columns, types) else query

    def warnings(self, query: str, types: Types, sniffer: Sniffer) -> Iterator[str]:
        """What is read as a number on its way into a name, as in 'P' || id, and is not written as such a number is."""
        for found, column in self._columns(BINARY_FLOATS):
            if (
                self.uses.mentions(column)
                and self._read(query, {found.file.name: [column]}, types) == types
                and (example := sniffer.example(found.file, column, OTHERWISE_WRITTEN))
            ):
                yield (
                    f"{found.file.shown}: {column} is read as a number, as which {example} is written otherwise: where"
                    f" it is part of a name, read it as text (types = {{{literal(column)}: 'VARCHAR'}})"
                )

    @property
    def _names(self) -> set[str]:
        return {column.name for column in self.target.columns if column.type is ColumnType.TEXT}

    def _columns(self, types: Container[str]) -> Iterator[tuple[Sniffed, str]]:
        for found in self.sniffed:
            yield from ((found, column) for column, type_ in found.types.items() if type_ in types)

    def _read(self, query: str, columns: Columns, types: Types) -> Types:
        """The types when these columns are text; none where that cannot be, or changes more than names."""
        text = _with_types(query, columns)
        try:
            read = self.types_of(text) if text != query else {}
        except duckdb.Error:
            return {}
        others = types.keys() - self._names
        return read if all(read.get(name) == types[name] for name in others) else {}


def _with_types(query: str, columns: Columns) -> str:
    for file, names in columns.items():
        types = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in names)
        query = _with_option(query, literal(file), f"types = {{{types}}}")
    return query


def _with_option(query: str, file: str, option: str) -> str:
    """The query with an option of read_csv wherever it names the file and gives it no types by itself."""
    parts, done = [], 0
    for found in re.finditer(re.escape(file), query):
        before = query[: found.start()]
        if FROM.search(before):
            parts += [query[done : found.start()], f"read_csv({file}, {option})"]
            done = found.end()
        elif READER.search(before) and not OWN_TYPES.search(options_of(query, found.start(), found.end())):
            parts += [query[done : found.end()], f", {option}"]
            done = found.end()
    return "".join([*parts, query[done:]])
