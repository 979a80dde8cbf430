"""Reading the user's files with DuckDB: each query is bound and checked first, then streamed as lines of CSV.

DuckDB loads no extension that is not built in, so it reaches no network. SQLite and XLSX files, PostgreSQL and
MySQL databases, whose extensions are not built in, are read by Python and handed over table by table.
"""

import csv
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import duckdb
from django.conf import settings

from assets.importing import mysql_tables, postgres_tables, sqlite_files, xlsx_files
from assets.importing.columns import CURRENCY, UTC_MACRO, Reading, readings, step
from assets.importing.csv_files import CsvFile, CsvFiles, NamedFile
from assets.importing.cursor import Increment, Seen
from assets.importing.duckdb_errors import message, message_of_query
from assets.importing.errors import PlanBroken
from assets.importing.guesses import GUESSES, Sniffed, Sniffer, jalali_in_calculation
from assets.importing.macros import macros
from assets.importing.names import Names
from assets.importing.plan import SETTINGS_FILE, Plan
from assets.importing.quoting import literal, quoted
from assets.importing.targets import COMPLETE_TO, Target
from assets.importing.tracing import ROW, traced_query
from assets.importing.uses import Uses, uses_of
from assets.importing.zones import utc_macro

MEMORY_LIMIT = "512MB"
ROWS_AT_ONCE = 2048
PROBLEM = "problem of the row"
"""A column beside the plan's own."""

VIEW = "CREATE OR REPLACE TEMP VIEW {view} AS\n"


@dataclass(frozen=True)
class Query:
    """A target's query: how its columns are read, which CSV files it names, and of which its rows are."""

    target: Target
    columns: list[Reading]
    files: list[NamedFile]
    traced: CsvFile | None = None
    """The file of which each row is one, if that is so; the rows then bring their number in it."""
    warnings: list[str] = field(default_factory=list)

    @property
    def view(self) -> str:
        return quoted(f"plan of {self.target.name}")

    @property
    def csv_files(self) -> list[CsvFile]:
        """Each file once, whichever way the query names it."""
        return list({file.path: file for named in self.files for file in named.files}.values())

    def place_of(self, row: int | None) -> str:
        """Where a row of the file is, for a sentence."""
        if row is None or self.traced is None:
            return ""
        return f" line {self.traced.line_of(row)} of {self.traced.path.name}"

    @property
    def names(self) -> list[str]:
        return [reading.column.name for reading in self.columns]


class Source:
    """The rows of a plan's queries over the files of one folder."""

    def __init__(self, plan: Plan, data: Path, scratch: Path, session: duckdb.DuckDBPyConnection) -> None:
        self._plan, self._data, self._session = plan, data, session
        self.seen: dict[str, str] = {}
        """Of tables in the plan's [since]: the latest moment at which a row changed."""
        self._files = CsvFiles(data, scratch, plan.encoding)
        self._sniffer = Sniffer(session)

    def bind(self, target: Target) -> Query:
        """A target's query, ready to be read. Raises PlanBroken; reads no row."""
        return self._bind(target, self._plan.queries[target])

    def complete_to(self) -> datetime | None:
        """Up to when it is complete, as the plan says; None where that is when reading began. Raises PlanBroken."""
        said = self._plan.complete_to
        if not isinstance(said, str):
            return said
        query = self._bind(COMPLETE_TO, said)
        lines = "".join(block.decode() for block, _ in self.blocks(query)).splitlines()
        if len(lines) != 1:
            raise PlanBroken.at(COMPLETE_TO.file, f"must return one row, and returns {len(lines)}")
        [(_, moment, problem, _)] = csv.reader(lines)
        if problem or not moment:
            raise PlanBroken.at(
                COMPLETE_TO.file, problem or "returns nothing: no moment up to which it is complete"
            )
        return datetime.fromisoformat(moment)

    def _bind(self, target: Target, query: str) -> Query:
        text = query.replace("{data}", str(self._data).replace("'", "''"))
        try:
            prepared, files = self._files.prepare(text)
        except PlanBroken as unreadable:
            raise PlanBroken.at(target.file, str(unreadable)) from unreadable
        with _broken_plan(target.file, lambda wrong: message_of_query(wrong, files, text)):
            statements = self._session.extract_statements(prepared)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                found = ", ".join(statement.type.name for statement in statements) or "nothing"
                raise PlanBroken.at(target.file, f"must be one SELECT, and is {found}")
        bound = Query(target, [], files)
        lines_before = VIEW.count("\n")
        with _broken_plan(target.file, lambda wrong: message_of_query(wrong, files, text, lines_before)):
            types = self._make_view(bound, prepared)
        sniffed = self._sniffer.sniff(files)
        uses = uses_of(self._session, prepared)
        names = Names(target, sniffed, uses, self._types_of)
        if (as_text := names.as_text(prepared, types)) != prepared:
            prepared, types = as_text, self._make_view(bound, as_text)
        columns = readings(target, types)
        self._refuse_guesses(target, text, types, sniffed, uses)
        warnings = list(names.warnings(prepared, types, self._sniffer))
        return replace(
            bound, columns=columns, traced=self._trace(bound, prepared, sniffed), warnings=warnings
        )

    def _make_view(self, query: Query, text: str) -> dict[str, str]:
        """Returns the types of its columns."""
        self._session.execute(f"{VIEW.format(view=query.view)}{text}")
        return self._types_of(query.view)

    def _types_of(self, query: str) -> dict[str, str]:
        described = self._session.execute(f"DESCRIBE {query}").fetchall()
        return {str(name): str(type_) for name, type_, *_ in described}

    def _trace(self, query: Query, text: str, sniffed: Sequence[Sniffed]) -> CsvFile | None:
        """Have the rows of the query say which row of its file they are, where they are rows of one."""
        if len(query.files) != 1 or len(sniffed) != 1 or not sniffed[0].has_header:
            return None
        [named] = query.files
        if len(named.files) != 1 or named.files[0].dialect is None:
            return None
        traced = traced_query(self._session, text, named.name)
        if traced is None:
            return None
        self._session.execute(f"{VIEW.format(view=query.view)}{traced}")
        return named.files[0]

    def _refuse_guesses(
        self,
        target: Target,
        query: str,
        types: Mapping[str, str],
        sniffed: Sequence[Sniffed],
        uses: Uses,
    ) -> None:
        """Raises PlanBroken where DuckDB guessed what a CSV file means and another reading is as good."""
        for guess in GUESSES:
            if guess.said_by.search(query):
                continue
            for column in target.columns:
                type_ = types.get(column.name, "").split("(")[0]
                if column.type is not guess.of or type_ not in guess.types:
                    continue
                meant = partial(uses.feeds, target=column.name)
                if example := guess.find(self._sniffer, sniffed, meant):
                    raise PlanBroken.at(target.file, guess.problem.format(example), column.name)
        if example := jalali_in_calculation(self._sniffer, sniffed, uses):
            raise PlanBroken.at(
                target.file,
                f"calculates or compares with Jalali days ({example}), which DuckDB takes for Gregorian ones:"
                " return them as they are",
            )

    def blocks(self, query: Query) -> Iterator[tuple[bytes, int]]:
        """The rows as CSV (digest, the columns, problem, number in the file), in blocks, each with its number of rows.

        Raises PlanBroken wherever reading fails.
        """
        try:
            rows = self._session.execute(_lines(query))
            while block := rows.fetchmany(ROWS_AT_ONCE):
                yield "".join([line for (line,) in block]).encode(), len(block)
        except duckdb.Error as wrong:
            raise PlanBroken.at(
                query.target.file, message(wrong, query.files), self._failing(query)
            ) from wrong

    def _failing(self, query: Query) -> str | None:
        """The column that cannot be read by itself, if there is one."""
        for name in query.names:
            try:
                self._session.execute(f"SELECT count({quoted(name)}) FROM {query.view}").fetchall()
            except duckdb.Error:
                return name
        return None


@contextmanager
def open_source(plan: Plan, data: Path, since: Seen | None = None) -> Iterator[Source]:
    """The files of a folder, ready to be queried. Raises PlanBroken.

    Of a plan that is followed, `since` says from which moment on each table in its [since] is read.
    """
    if not data.is_dir():
        raise PlanBroken(f"data folder not found: {data}")
    with tempfile.TemporaryDirectory(prefix="assets-import-") as scratch:
        session = duckdb.connect(
            config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"},
        )
        try:
            session.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
            session.execute(f"SET temp_directory = {literal(scratch)}")
            session.execute("SET TimeZone = 'UTC'")
            session.execute(f"SET file_search_path = {literal(str(_listable(data, Path(scratch))))}")
            queries = [*plan.queries.values()]
            if isinstance(plan.complete_to, str):
                queries.append(plan.complete_to)
            for macro in (utc_macro(UTC_MACRO, plan.zone), *macros(" ".join(queries))):
                session.execute(macro)
            for name, file in plan.sqlite.items():
                with _broken_plan(SETTINGS_FILE):
                    sqlite_files.copy_tables(session, name, data / file, Path(scratch), " ".join(queries))
            for name, file in plan.xlsx.items():
                with _broken_plan(SETTINGS_FILE):
                    xlsx_files.copy_sheets(session, name, data / file, Path(scratch), " ".join(queries))
            source = Source(plan, data, Path(scratch), session)
            for databases, tables_of in ((plan.postgres, postgres_tables), (plan.mysql, mysql_tables)):
                for name, variable in databases.items():
                    increments = {} if since is None else _increments(plan, name, since)
                    with _broken_plan(SETTINGS_FILE):
                        seen = tables_of.copy_tables(
                            session, name, variable, Path(scratch), queries, increments
                        )
                    source.seen |= {f"{name}.{table}": moment for table, moment in seen.items()}
            yield source
        finally:
            session.close()


def _increments(plan: Plan, database: str, since: Seen) -> dict[str, Increment]:
    """What is read of the tables of a database, by their names."""
    overlap = timedelta(minutes=settings.FOLLOW_OVERLAP_MINUTES)
    return {
        name.removeprefix(f"{database}."): Increment(column, since.get(name), overlap)
        for name, column in plan.since.items()
        if name.startswith(f"{database}.")
    }


def _listable(data: Path, scratch: Path) -> Path:
    # The search path is a list with commas between its folders.
    if "," not in str(data):
        return data
    link = scratch / "data"
    link.symlink_to(data, target_is_directory=True)
    return link


def _lines(query: Query) -> str:
    typed = ", ".join(f"{reading.value} AS {quoted(reading.column.name)}" for reading in query.columns)
    problems = [reading.problem for reading in query.columns if reading.problem]
    problem = f"nullif(concat_ws('; ', {', '.join(problems)}), '')" if problems else "NULL"
    row = quoted(ROW) if query.traced else "NULL"
    currency = "upper(trim(CAST(currency AS VARCHAR)))" if "currency" in query.names else "NULL"
    # What a column's absence and its NULL have in common: neither is in the digest.
    named_values = ", ".join(f"{literal(name)} || {quoted(name)}" for name in query.names)
    digest = f"md5(concat_ws(chr(31), {named_values}))"
    fields = ", ',', ".join(_field(quoted(name)) for name in (*query.names, PROBLEM))
    read = f"SELECT *, {currency} AS {CURRENCY} FROM {query.view}"
    for nth in range(max((len(reading.steps) for reading in query.columns), default=0)):
        steps = ", ".join(
            f"{reading.steps[nth]} AS {step(reading.column, nth)}"
            for reading in query.columns
            if nth < len(reading.steps)
        )
        read = f"SELECT *, {steps} FROM ({read})"
    return (
        f"SELECT concat({digest}, ',', {fields}, ',', {quoted(ROW)}, chr(10)) FROM"
        f" (SELECT {typed}, {problem} AS {quoted(PROBLEM)}, {row} AS {quoted(ROW)} FROM ({read}))"
    )


def _field(value: str) -> str:
    return f"""'"' || replace({value}, '"', '""') || '"'"""


@contextmanager
def _broken_plan(file: str, describe: Callable[[Exception], str] = message) -> Iterator[None]:
    """Turns errors of DuckDB and the file system into PlanBroken."""
    try:
        yield
    except (duckdb.Error, OSError) as wrong:
        raise PlanBroken.at(file, describe(wrong)) from wrong
