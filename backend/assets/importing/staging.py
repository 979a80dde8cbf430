"""Copying what a plan's queries return into staging tables of PostgreSQL, one `raw_<target>` each."""

from collections.abc import Container
from dataclasses import dataclass

from django.db import connection
from iso4217 import Currency as IsoCurrency

from assets.common.money import exponent
from assets.importing.database import SCHEMA, Parameter, rows, run
from assets.importing.errors import PlanBroken
from assets.importing.progress import Progress
from assets.importing.source import Query, Source
from assets.importing.targets import TARGETS, ColumnType, Target
from assets.importing.wording import rows_of

MISSING = [
    "null", "(null)", "<null>", "\\n", "n/a", "#n/a", "#null!", "none", "nil", "nan", "undefined",
    "-", "--", "---", "–", "—", "_", ".", "?",
]  # fmt: skip
"""What programs and people write where there is nothing, in small letters."""

NOBODY = ["na"]
"""More of that where no place or kind can be meant (NA is also Namibia)."""

NO_DECIMAL_POINT = """
UPDATE {schema}.raw_{target} AS staged
SET problem = concat_ws('; ', problem, format('{name} %s has a decimal point, and %s has no minor units', {name}, code))
FROM {schema}.currencies
WHERE code = upper(staged.currency) AND places = 0 AND scale({name}) > 0
"""


@dataclass(frozen=True)
class Staged:
    """The queries that were read, and what their rows give to think about."""

    queries: dict[Target, Query]
    warnings: list[str]


def stage(source: Source, targets: Container[Target], progress: Progress) -> Staged:
    """Fill the staging tables, all targets' queries bound before the first is read. Raises PlanBroken."""
    progress.begin("looking through the files")
    queries = {target: source.bind(target) for target in TARGETS if target in targets}
    for target in TARGETS:
        _make_table(target)
    warnings = [warning for query in queries.values() for warning in query.warnings]
    for target, query in queries.items():
        progress.begin(f"reading {target.name}")
        _copy(source, query, progress)
        _add_ragged_lines(query)
        run(f"ANALYZE {SCHEMA}.raw_{target.name}")
        _refuse_unreadable_columns(query)
        warnings += _forget_missing(target)
    _stage_currencies()
    for query in queries.values():
        _reject_decimal_points(query)
    return Staged(queries, warnings)


def _make_table(target: Target) -> None:
    columns = ", ".join(f'"{column.name}" {column.type.value}' for column in target.columns)
    run(
        f"CREATE UNLOGGED TABLE {SCHEMA}.raw_{target.name}"
        f" (seq bigint GENERATED ALWAYS AS IDENTITY, digest uuid, {columns}, problem text,"
        " source_row bigint, source_line bigint, source_file text)"
        " WITH (autovacuum_enabled = off)"
    )


def _copy(source: Source, query: Query, progress: Progress) -> None:
    names = ", ".join(f'"{name}"' for name in query.names)
    into = f"COPY {SCHEMA}.raw_{query.target.name} (digest, {names}, problem, source_row) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for block, count in source.blocks(query):
            copy.write(block)
            progress.add(count)


def _add_ragged_lines(query: Query) -> None:
    """What is no row of a file that the query names is a rejected row of the target."""
    with (
        connection.cursor() as cursor,
        cursor.copy(
            f"COPY {SCHEMA}.raw_{query.target.name} (problem, source_line, source_file) FROM STDIN"
        ) as copy,
    ):
        for file in query.csv_files:
            for row in file.ragged:
                copy.write_row((file.what_is_wrong(row), row.line, str(file.path)))


def _refuse_unreadable_columns(query: Query) -> None:
    """A text column of which no value at all can be read is a wrong column, not so many wrong rows."""
    for reading in query.columns:
        if reading.parsed_from_text:
            name = reading.column.name
            read, unread, example, row = rows(
                f'SELECT count("{name}"), count(*) FILTER (WHERE problem ~ %(problem)s),'
                " (array_agg(problem ORDER BY seq) FILTER (WHERE problem ~ %(problem)s))[1],"
                " (array_agg(source_row ORDER BY seq) FILTER (WHERE problem ~ %(problem)s))[1]"
                f" FROM {SCHEMA}.raw_{query.target.name}",
                {"problem": rf"(^|; ){name} "},
            )[0]
            if unread and not read:
                raise PlanBroken.at(
                    query.target.file,
                    f"is text of which no value can be read, as in{query.place_of(row)}: {example}",
                    name,
                )


def _forget_missing(target: Target) -> list[str]:
    """Make words for what is missing NULL, so that they name nobody and nothing; returns what there was of them."""
    parameters: dict[str, Parameter] = {"missing": MISSING, "nobody": [*MISSING, *NOBODY]}
    is_missing = {
        column.name: f'lower("{column.name}") = ANY(%({"missing" if column.is_name else "nobody"})s)'
        for column in target.columns
        if column.type is ColumnType.TEXT
    }
    counts = ", ".join(
        f'count(*) FILTER (WHERE {condition}), min("{name}") FILTER (WHERE {condition})'
        for name, condition in is_missing.items()
    )
    [found] = rows(f"SELECT {counts} FROM {SCHEMA}.raw_{target.name}", parameters)
    warnings = []
    for (name, condition), count, example in zip(is_missing.items(), found[::2], found[1::2], strict=True):
        if count:
            run(f'UPDATE {SCHEMA}.raw_{target.name} SET "{name}" = NULL WHERE {condition}', parameters)
            warnings.append(
                f"{target.name}: {name} is a word for nothing ({example}) in {rows_of(count)}: read as missing"
            )
    return warnings


def _reject_decimal_points(query: Query) -> None:
    """Text with a dot is no amount of a currency without minor units: the dot may as well part thousands."""
    for reading in query.columns:
        if reading.parsed_from_text and reading.column.is_amount:
            run(NO_DECIMAL_POINT.format(schema=SCHEMA, target=query.target.name, name=reading.column.name))


def _stage_currencies() -> None:
    run(f"CREATE UNLOGGED TABLE {SCHEMA}.currencies (code text PRIMARY KEY, places integer, factor numeric)")
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {SCHEMA}.currencies VALUES (%s, %s, %s)",
            currency_rows(),
        )


def currency_rows() -> list[tuple[str, int, int]]:
    """Each currency: its code, its decimal places, and how many minor units one of it is."""
    codes = sorted(currency.code for currency in IsoCurrency)
    return [(code, exponent(code), 10 ** exponent(code)) for code in codes]
