"""Reading the user's files with DuckDB: each query is bound and checked first, then streamed as lines of CSV.

DuckDB loads no extension that is not built in, so it reaches no network. SQLite files, whose extension is not
built in, are read by Python and handed over table by table.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

from assets.importing.columns import UTC_MACRO, Reading, literal, quoted, readings
from assets.importing.csv_files import GUESSES, csv_files
from assets.importing.errors import PlanBroken
from assets.importing.plan import SETTINGS_FILE, Plan
from assets.importing.sqlite_files import copy_tables
from assets.importing.targets import Target
from assets.importing.zones import utc_macro

MEMORY_LIMIT = "512MB"
ROWS_AT_ONCE = 2048


class Source:
    """The rows of a plan's queries over the files of one folder."""

    def __init__(self, plan: Plan, data: Path, session: duckdb.DuckDBPyConnection) -> None:
        self._plan, self._data, self._session = plan, data, session

    def readings(self, target: Target) -> list[Reading]:
        """How each column of a target's query is read. Raises PlanBroken; reads no row."""
        text = self._plan.queries[target].replace("{data}", str(self._data).replace("'", "''"))
        with _broken_plan(target.file):
            statements = self._session.extract_statements(text)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                found = ", ".join(statement.type.name for statement in statements) or "nothing"
                raise PlanBroken.at(target.file, f"must be one SELECT, and is {found}")
            self._session.execute(f"CREATE TEMP VIEW {_view(target)} AS\n{text}")
            described = self._session.execute(f"DESCRIBE {_view(target)}").fetchall()
        types = {str(name): str(type_) for name, type_, *_ in described}
        columns = readings(target, types)
        self._refuse_guesses(target, text, types)
        return columns

    def _refuse_guesses(self, target: Target, query: str, types: Mapping[str, str]) -> None:
        """Raises PlanBroken where DuckDB guessed what a CSV file means and another reading is as good."""
        files = csv_files(self._session, query)
        for guess in GUESSES:
            if guess.said_by.search(query):
                continue
            columns = (column.name for column in target.columns if column.type is guess.of)
            guessed = [name for name in columns if types.get(name) in guess.types]
            if guessed and (example := guess.find(self._session, files)):
                raise PlanBroken.at(target.file, guess.problem.format(example), guessed[0])

    def blocks(self, target: Target, columns: list[Reading]) -> Iterator[tuple[bytes, int]]:
        """The rows as CSV (digest, the columns, problem), in blocks with the number of rows in each.

        Raises PlanBroken wherever reading fails.
        """
        try:
            rows = self._session.execute(_lines(_view(target), columns))
            while block := rows.fetchmany(ROWS_AT_ONCE):
                yield "".join([line for (line,) in block]).encode(), len(block)
        except duckdb.Error as wrong:
            raise PlanBroken.at(target.file, _message(wrong), self._failing(target, columns)) from wrong

    def _failing(self, target: Target, columns: list[Reading]) -> str | None:
        """The column that cannot be read by itself, if there is one."""
        for reading in columns:
            try:
                self._session.execute(
                    f"SELECT count({quoted(reading.column.name)}) FROM {_view(target)}"
                ).fetchall()
            except duckdb.Error:
                return reading.column.name
        return None


def _view(target: Target) -> str:
    return quoted(f"plan of {target.name}")


@contextmanager
def open_source(plan: Plan, data: Path) -> Iterator[Source]:
    """The files of a folder, ready to be queried. Raises PlanBroken."""
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
            session.execute(utc_macro(UTC_MACRO, plan.zone))
            for name, file in plan.sqlite.items():
                with _broken_plan(SETTINGS_FILE):
                    copy_tables(session, name, data / file, Path(scratch), " ".join(plan.queries.values()))
            yield Source(plan, data, session)
        finally:
            session.close()


def _listable(data: Path, scratch: Path) -> Path:
    # The search path is a list with commas between its folders.
    if "," not in str(data):
        return data
    link = scratch / "data"
    link.symlink_to(data, target_is_directory=True)
    return link


def _lines(view: str, columns: list[Reading]) -> str:
    typed = ", ".join(f"{reading.value} AS {quoted(reading.column.name)}" for reading in columns)
    problems = [reading.problem for reading in columns if reading.problem]
    problem = f"nullif(concat_ws('; ', {', '.join(problems)}), '')" if problems else "NULL"
    names = [reading.column.name for reading in columns]
    # What a column's absence and its NULL have in common: neither is in the digest.
    named_values = ", ".join(f"{literal(name)} || {quoted(name)}" for name in names)
    digest = f"md5(concat_ws(chr(31), {named_values}))"
    fields = ", ',', ".join(_field(quoted(name)) for name in (*names, "problem of the row"))
    return (
        f"SELECT concat({digest}, ',', {fields}, chr(10)) FROM"
        f" (SELECT {typed}, {problem} AS {quoted('problem of the row')} FROM {view})"
    )


def _field(value: str) -> str:
    return f"""'"' || replace({value}, '"', '""') || '"'"""


@contextmanager
def _broken_plan(file: str) -> Iterator[None]:
    """Turns errors of DuckDB and the file system into PlanBroken, with their own message."""
    try:
        yield
    except (duckdb.Error, OSError) as wrong:
        raise PlanBroken.at(file, _message(wrong)) from wrong


def _message(wrong: Exception) -> str:
    """The message alone: neither a piece of the query nor advice to install something from the network."""
    lines = [line.strip() for line in str(wrong).splitlines() if line.strip()]
    shown: list[str] = []
    for line in lines:
        if line.startswith(("Please try installing", "Candidate functions", "LINE")):
            break
        shown.append(line)
    return " | ".join(shown)[:600]
