"""The import's SQL files, its staging schema, and its bulk transactions."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from assets.common.sql_files import GROUPS, with_dimensions
from assets.importing.errors import ImportRunning

SCHEMA = "import_staging"
SQL = Path(__file__).parent / "sql"
TURN = 0x696D706F7274  # "import": the advisory lock by which imports take turns
WORKING_MEMORY = "128MB"
"""What one sort or hash may use before it spills to disk."""


Parameter = bool | int | str | list[int] | list[str] | None
"""The value of a query's parameter."""

TOKEN = re.compile(r"\{\{(\w+)(?: of (\w+))?\}\}")
FRAGMENTS = {
    "member_ids": (", ", "coalesce({name}.id, 0) AS {column}"),
    "member_problems": (", ", "{name}.problem"),
    "changed_members": (
        ",\n           ",
        (
            "CASE WHEN r.{name} IS NOT NULL AND s.{column} <> o.{column} THEN"
            " import_staging.changed('{name}', r.{name}, (SELECT slug FROM {table} WHERE id = o.{column})) END"
        ),
    ),
    "join_members": (
        "\n    ",
        "LEFT JOIN import_staging.members {name} ON {name}.dimension = '{name}' AND {name}.text = s.{name}",
    ),
    "given_members": (", ", "s.{name} AS given_{name}"),
    "one_member": (
        "\n                ",
        ("WHEN count(DISTINCT given_{name}) > 1 THEN '{name} is not the same in all rows of this transfer'"),
    ),
    "given_member_ids": (", ", "max(r.{name}) AS given_{name}, max(staged.{column}) AS {column}"),
    "changed_members_of_transfer": (
        ",\n               ",
        (
            "CASE WHEN said.given_{name} IS NOT NULL AND said.{column} <> loaded.{column} THEN"
            " import_staging.changed('{name}', said.given_{name},"
            " (SELECT slug FROM {table} WHERE id = loaded.{column})) END"
        ),
    ),
    # A member that is known is more than 0.
    "most_of_members": (", ", "max({column}) AS {column}"),
    "entry_member_ids": (
        ", ",
        "CASE WHEN s.{name} IS NOT NULL THEN {name}.id ELSE coalesce(t.{column}, bt.{column}, 0) END AS {column}",
    ),
}
"""What `{{name}}` or `{{name of group}}` in an SQL file says once for each dimension, and what stands between them."""


@cache
def sql(name: str) -> str:
    """What `sql/<name>.sql` says, with its dimensions filled in."""
    text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    return TOKEN.sub(_fragment, with_dimensions(text))


def _fragment(token: re.Match[str]) -> str:
    between, text = FRAGMENTS[token[1]]
    return between.join(
        text.format(name=one.value, column=one.column, table=one.table) for one in GROUPS[token[2]]
    )


def rows(query: str, parameters: Mapping[str, Parameter] | None = None) -> list[tuple[Any, ...]]:
    """Run one statement and fetch what it returns."""
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return cursor.fetchall() if cursor.description else []


def run(query: str, parameters: Mapping[str, Parameter] | None = None) -> int:
    """Run one statement; returns how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return int(cursor.rowcount)


@contextmanager
def bulk_transaction() -> Iterator[None]:
    """A transaction under bulk settings. Its commit does not wait for the disk; that of `services._finish` does."""
    with transaction.atomic():
        run(
            f"SET LOCAL work_mem = '{WORKING_MEMORY}';"
            "SET LOCAL synchronous_commit = off;"
            "SET LOCAL assets.queue_days = on;"
            "SET LOCAL assets.whole_histories = on;"
            "LOCK TABLE seal_lock IN ROW SHARE MODE"
        )
        yield


@contextmanager
def taking_turns() -> Iterator[None]:
    """One import, or its undoing, at a time. Raises ImportRunning."""
    if not rows("SELECT pg_try_advisory_lock(%(turn)s)", {"turn": TURN})[0][0]:
        raise ImportRunning("another import is running on this database: wait until it is done")
    try:
        yield
    finally:
        run("SELECT pg_advisory_unlock(%(turn)s)", {"turn": TURN})


@contextmanager
def staging() -> Iterator[None]:
    """An empty staging schema, for one import at a time; what a killed one left is dropped.

    Raises ImportRunning.
    """
    with taking_turns():
        _drop()
        run(f"CREATE SCHEMA {SCHEMA}")
        try:
            yield
        finally:
            _drop()


def _drop() -> None:
    run(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
