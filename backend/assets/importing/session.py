"""The import's staging tables for rows that come in small batches: temporary ones of a session, made once.

They are filled by a caller that has read the rows already, emptied before each batch and by each commit, and judged,
compared and loaded by the very SQL of an import. A batch is one transaction, which is the caller's.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.conf import settings
from django.db import connection

from assets.accounts.roles import Role
from assets.common.failure_reasons import FailureReason
from assets.importing.database import SCHEMA, Parameter, rows, run, sql
from assets.importing.loading import LOANS, OTHERS, USERS, Step, keys_statement, load_statement, staged_rows
from assets.importing.staging import currency_rows
from assets.importing.targets import TARGETS, Target
from assets.importing.validation import KEYED, MOVED, MOVED_ON, NEW, REMEDY, UNCHANGED

SESSION = "pg_temp.import_"
"""How the names begin that are `import_staging.` in an import. No table of ours has such a name: what a session has for
itself would stand in its place."""

MADE = re.compile(rf"CREATE UNLOGGED TABLE {SCHEMA}\.(\w+) AS\b")
FUNCTION = re.compile(rf"{SCHEMA}\.(?=\w+\()")
VALIDATED = (*KEYED, "exchange_rates")
STEPS = {step.staged: step for step in (*USERS, *LOANS, *OTHERS)}

Row = Sequence[str | None]
"""The texts of the columns of `columns_of`."""

FORGET_ALL = ";".join(
    f"DELETE FROM {SESSION}{table}"
    for table in (
        "members",
        "named",
        "people",
        "anonymous",
        "changes",
        *VALIDATED,
        *(f"raw_{name}" for name in VALIDATED),
    )
)


def columns_of(target: Target) -> tuple[str, ...]:
    """The columns of a target's rows, in the order in which `stage` takes their values."""
    return ("digest", *(column.name for column in target.columns))


def prepare() -> None:
    """Make the staging tables, where this session has none yet, and empty them."""
    [(made,)] = rows(f"SELECT to_regclass('{SESSION}exchange_rates') IS NOT NULL")
    if made:
        run(FORGET_ALL)
        return
    for target in TARGETS:
        columns = ", ".join(f'"{column.name}" {column.type.value}' for column in target.columns)
        run(
            f"CREATE TEMP TABLE import_raw_{target.name} (seq bigint, digest uuid, {columns}, problem text)"
            " ON COMMIT DELETE ROWS"
        )
    run("CREATE TEMP TABLE import_currencies (code text PRIMARY KEY, places integer, factor numeric)")
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {SESSION}currencies VALUES (%s, %s, %s)", currency_rows())
    run(
        "CREATE TEMP TABLE import_members (dimension text, text text, id bigint, problem text) ON COMMIT DELETE ROWS;"
        "CREATE TEMP TABLE import_changes (target text, seq bigint, key text, differences text, remedy text)"
        " ON COMMIT DELETE ROWS"
    )
    parameters = _parameters(0)
    functions = sql("changes").partition("CREATE FUNCTION")
    run(_of_session("".join(functions[1:])), parameters)
    for name in ("named", "validate_users", "people", *(f"validate_{name}" for name in VALIDATED[1:])):
        _make(name, parameters)
    _make("anonymous", parameters)


def stage(target: Target, staged: Iterable[Row]) -> None:
    """Put rows into the target's staging table; their numbers are their positions, from 0 on."""
    names = ", ".join(f'"{name}"' for name in columns_of(target))
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {SESSION}raw_{target.name} (seq, {names}) FROM STDIN") as copy,
    ):
        for seq, row in enumerate(staged):
            copy.write_row((seq, *row))


def stage_members(members: Iterable[tuple[str, str, int | None, str | None]]) -> None:
    """Say what texts stand for: dimension, text, id, and what is wrong with the text."""
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {SESSION}members (dimension, text, id, problem) FROM STDIN") as copy,
    ):
        for member in members:
            copy.write_row(member)


def validate(plan_id: int, targets: Collection[Target]) -> dict[str, list[str | None]]:
    """What became of each staged row, by target and in their order: None where it is new, or else its result."""
    parameters = _parameters(plan_id)
    names = [name for name in VALIDATED if name in {target.name for target in targets}]
    _fill("named", parameters)
    if "users" in names:
        _validate("users", parameters)
    _fill("people", parameters)
    for name in names:
        if name != "users":
            _validate(name, parameters)
    _fill("anonymous", parameters)
    return {
        name: [result for (result,) in rows(f"SELECT result FROM {SESSION}{name} ORDER BY seq")]
        for name in names
    }


def load(plan_id: int, targets: Collection[Target]) -> None:
    """Load the new rows, and what happened to known ones, in the caller's transaction."""
    run("SET LOCAL assets.whole_histories = on")
    names = {target.name for target in targets}
    for step in STEPS.values():
        if step.staged in names or step.staged == "anonymous":
            _load(step, plan_id)
    run("SET LOCAL assets.whole_histories = off")


def _load(step: Step, plan_id: int) -> None:
    parameters: dict[str, Parameter] = {"plan": plan_id, "target": step.keys_of}
    new, moved = rows(
        f"SELECT count(*) FILTER (WHERE {NEW}), count(*) FILTER (WHERE {MOVED}) FROM {SESSION}{step.staged}"
    )[0]
    if new:
        run(_of_session(load_statement(step.staged, NEW)), parameters)
        if step.keys_of is not None:
            run(_of_session(keys_statement(step, NEW)), parameters)
    if moved and step.log is not None:
        moving = f"WITH picked AS MATERIALIZED {staged_rows(step.staged, MOVED)}"
        keys = sql("move_keys").replace("{log}", step.log.log).replace("{names}", step.log.names)
        run(_of_session(moving + sql(f"move_{step.log.book}") + keys), parameters)


def _validate(name: str, parameters: Mapping[str, Parameter]) -> None:
    _fill(f"validate_{name}", parameters)
    compare = sql("compare").replace("{compared}", sql(f"compare_{name}"))
    run(
        _of_session(compare.replace("{staged}", f"{SESSION}{name}")),
        {**parameters, "target": name},
    )


def _make(name: str, parameters: Mapping[str, Parameter]) -> None:
    text = MADE.sub(r"CREATE TEMP TABLE import_\1 ON COMMIT DELETE ROWS AS", sql(name))
    run(_of_session(f"{text.rstrip()}\nWITH NO DATA"), parameters)


def _fill(name: str, parameters: Mapping[str, Parameter]) -> None:
    run(_of_session(MADE.sub(rf"INSERT INTO {SESSION}\g<1>", sql(name))), parameters)


def _of_session(text: str) -> str:
    return FUNCTION.sub("pg_temp.", text).replace(f"{SCHEMA}.", SESSION)


def _parameters(plan_id: int) -> dict[str, Parameter]:
    return {
        "plan": plan_id,
        "zone": settings.REPORT_TIME_ZONE,
        "correct": False,
        "remedy": REMEDY,
        "moved_on": MOVED_ON,
        "unchanged": UNCHANGED,
        "base_currency": settings.BASE_CURRENCY,
        "roles": list(Role.values),
        "reasons": list(FailureReason.values),
    }
