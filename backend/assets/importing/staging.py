"""Copying what a plan's queries return into staging tables of PostgreSQL, one `raw_<target>` each."""

from collections.abc import Container

from django.db import connection
from iso4217 import Currency as IsoCurrency

from assets.common.money import exponent
from assets.importing.columns import Reading
from assets.importing.database import SCHEMA, rows, run
from assets.importing.errors import PlanBroken
from assets.importing.progress import Progress
from assets.importing.source import Source
from assets.importing.targets import TARGETS, ColumnType, Target

NO_DECIMAL_POINT = """
UPDATE {schema}.raw_{target} AS staged
SET problem = concat_ws('; ', problem, format('{name} %s has a decimal point, and %s has no minor units', {name}, code))
FROM {schema}.currencies
WHERE code = upper(staged.currency) AND places = 0 AND scale({name}) > 0
"""


def stage(source: Source, targets: Container[Target], progress: Progress) -> None:
    """Fill the staging tables, all targets' queries bound before the first is read. Raises PlanBroken."""
    found = {target: source.readings(target) for target in TARGETS if target in targets}
    for target in TARGETS:
        _make_table(target)
    for target, columns in found.items():
        progress.begin(f"reading {target.name}")
        _copy(source, target, columns, progress)
        run(f"ANALYZE {SCHEMA}.raw_{target.name}")
        _refuse_unreadable_columns(target, columns)
    _stage_currencies()
    for target, columns in found.items():
        _reject_decimal_points(target, columns)


def _make_table(target: Target) -> None:
    columns = ", ".join(f'"{column.name}" {column.type.value}' for column in target.columns)
    run(
        f"CREATE UNLOGGED TABLE {SCHEMA}.raw_{target.name}"
        f" (seq bigint GENERATED ALWAYS AS IDENTITY, digest uuid, {columns}, problem text)"
        " WITH (autovacuum_enabled = off)"
    )


def _copy(source: Source, target: Target, columns: list[Reading], progress: Progress) -> None:
    names = ", ".join(f'"{reading.column.name}"' for reading in columns)
    into = f"COPY {SCHEMA}.raw_{target.name} (digest, {names}, problem) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for block, count in source.blocks(target, columns):
            copy.write(block)
            progress.add(count)


def _refuse_unreadable_columns(target: Target, columns: list[Reading]) -> None:
    """A text column of which no value at all can be read is a wrong column, not so many wrong rows."""
    for reading in columns:
        if reading.parsed_from_text:
            name = reading.column.name
            read, unread, example = rows(
                f'SELECT count("{name}"), count(*) FILTER (WHERE problem ~ %(problem)s), min(problem)'
                f" FROM {SCHEMA}.raw_{target.name}",
                {"problem": rf"(^|; ){name} .* is not a "},
            )[0]
            if unread and not read:
                raise PlanBroken.at(
                    target.file, f"is text of which no value can be read, as in: {example}", name
                )


def _reject_decimal_points(target: Target, columns: list[Reading]) -> None:
    """Text with a dot is no amount of a currency without minor units: the dot may as well part thousands."""
    if "currency" not in (column.name for column in target.columns):
        return
    for reading in columns:
        if reading.parsed_from_text and reading.column.type is ColumnType.DECIMAL:
            name = reading.column.name
            run(NO_DECIMAL_POINT.format(schema=SCHEMA, target=target.name, name=name))


def _stage_currencies() -> None:
    run(f"CREATE UNLOGGED TABLE {SCHEMA}.currencies (code text PRIMARY KEY, places integer, factor numeric)")
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {SCHEMA}.currencies VALUES (%s, %s, %s)",
            [
                (code, exponent(code), 10 ** exponent(code))
                for code in sorted(currency.code for currency in IsoCurrency)
            ],
        )
