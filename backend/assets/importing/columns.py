"""How a column of a plan's query, of whatever type, becomes the text of its staging column: SQL of DuckDB.

Each column yields its value, NULL where there is none, and its problem where the value cannot be read.
"""

from dataclasses import dataclass

from assets.importing.errors import PlanBroken
from assets.importing.targets import Column, ColumnType, Target

UTC_MACRO = "utc_microseconds"
INTEGERS = frozenset(
    (
        "TINYINT",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "HUGEINT",
        "UTINYINT",
        "USMALLINT",
        "UINTEGER",
        "UBIGINT",
        "UHUGEINT",
    )
)
BINARY_FLOATS = frozenset(("DOUBLE", "FLOAT"))
TEXTS = frozenset(("VARCHAR", "JSON"))
NULLS = frozenset(('"NULL"', "NULL"))
LOCAL_TIMES = frozenset(("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE"))
ZONED_TIMES = frozenset(("TIMESTAMP WITH TIME ZONE", "TIMESTAMP_NS WITH TIME ZONE", "TIMESTAMPTZ_NS"))
NAMES = frozenset(("UUID", "DATE", "TIMESTAMP", "BOOLEAN"))

# Numbers as people and programs write them; the exponent is bounded by what PostgreSQL's numeric takes.
NUMBER = r"[+-]?(\d{1,60}(\.\d{0,60})?|\.\d{1,60})([eE][+-]?\d{1,3})?"
WITH_OFFSET = r"\d:\d\d.*([zZ]|[+-]\d\d(:?\d\d)?| [A-Za-z]+(/[A-Za-z_]+)*)$"
FIRST_MICROSECOND, END_MICROSECOND = "epoch_us(TIMESTAMP '1970-01-02')", "epoch_us(TIMESTAMP '2119-12-30')"
WITHIN = "between 1970-01-02 and 2119-12-29"


A_NAME_IS_NO_NUMBER = (
    "was read as {}, and a name is never a number (1403.10 is not 1403.1): read it as text, as in"
    " read_csv('…', types = {{'column': 'VARCHAR'}}), or make it whole, as in CAST(column AS BIGINT)"
)

EXPECTED = {
    ColumnType.TEXT: "text",
    ColumnType.DECIMAL: "a number",
    ColumnType.MOMENT: "a time",
    ColumnType.DAY: "a day",
}


@dataclass(frozen=True)
class Reading:
    """SQL expressions over the query's row: the staging value, and what is wrong with it (NULL: nothing)."""

    column: Column
    value: str
    problem: str | None = None
    parsed_from_text: bool = False


def readings(target: Target, types: dict[str, str]) -> list[Reading]:
    """How each column that a query returns is read, in the target's order.

    Raises PlanBroken for a column that is unknown, missing or of a wrong type.
    """
    known = {column.name: column for column in target.columns}
    for name in types:
        if name not in known:
            raise PlanBroken.at(
                target.file, f"is not a column of {target.name}; there are {', '.join(known)}", name
            )
    for column in target.columns:
        if column.required and column.name not in types:
            raise PlanBroken.at(target.file, "is missing from the query's columns", column.name)
    return [_reading(target, column, types[column.name]) for column in target.columns if column.name in types]


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def _reading(target: Target, column: Column, type_: str) -> Reading:
    if type_ in NULLS:
        return Reading(column, "NULL")
    if column.type is ColumnType.TEXT and type_ in BINARY_FLOATS:
        raise PlanBroken.at(target.file, A_NAME_IS_NO_NUMBER.format(type_), column.name)
    found = _BY_KIND[column.type](column, quoted(column.name), type_)
    if found is None:
        raise PlanBroken.at(target.file, f"is {type_}, and must be {EXPECTED[column.type]}", column.name)
    return found


def _problem(column: Column, wrong: str, shown: str, what: str) -> str:
    before, after = literal(f"{column.name} "), literal(f" is not {what}")
    return f"CASE WHEN {wrong} THEN concat({before}, {shown}, {after}) END"


def _text(column: Column, name: str, type_: str) -> Reading | None:
    scalar = type_ in TEXTS | INTEGERS | NAMES or type_.startswith(("DECIMAL", "ENUM"))
    if not scalar or (type_ == "BOOLEAN" and column.name != "external_id"):
        return None
    if type_ not in TEXTS:
        return Reading(column, f"CAST({name} AS VARCHAR)")
    # PostgreSQL holds no zero byte.
    value = rf"nullif(trim(replace({name}, chr(0), ''), ' ' || chr(9) || chr(10) || chr(13)), '')"
    return Reading(
        column, value, f"CASE WHEN contains({name}, chr(0)) THEN '{column.name} holds a zero byte' END"
    )


def _decimal(column: Column, name: str, type_: str) -> Reading | None:
    if type_ in INTEGERS or type_.startswith("DECIMAL"):
        return Reading(column, f"CAST({name} AS VARCHAR)")
    if type_ not in BINARY_FLOATS | TEXTS:
        return None
    # The text of a binary float is the shortest decimal that reads back as the same float.
    text = f"nullif(trim(CAST({name} AS VARCHAR)), '')"
    number = f"regexp_full_match({text}, {literal(NUMBER)})"
    return Reading(
        column,
        f"CASE WHEN {number} THEN {text} END",
        _problem(column, f"NOT {number}", f"left({text}, 60)", "a number"),
        parsed_from_text=type_ in TEXTS,
    )


def _moment(column: Column, name: str, type_: str) -> Reading | None:
    what = f"a time {WITHIN}"
    shown = f"CAST({name} AS VARCHAR)"
    if type_ in ZONED_TIMES:
        microseconds = f"epoch_us(CAST({name} AS TIMESTAMPTZ))"
    elif type_ in LOCAL_TIMES:
        microseconds = f"{UTC_MACRO}(CAST({name} AS TIMESTAMP))"
    elif type_ in TEXTS:
        name = f"nullif(trim({name}), '')"
        shown = f"left({name}, 60)"
        microseconds = (
            f"CASE WHEN regexp_matches({name}, {literal(WITH_OFFSET)})"
            f" THEN epoch_us(TRY_CAST({name} AS TIMESTAMPTZ))"
            f" ELSE {UTC_MACRO}(TRY_CAST({name} AS TIMESTAMP)) END"
        )
    else:
        return None
    within = f"({microseconds} >= {FIRST_MICROSECOND} AND {microseconds} < {END_MICROSECOND})"
    return Reading(
        column,
        f"CASE WHEN {within} THEN concat(CAST(make_timestamp({microseconds}) AS VARCHAR), '+00') END",
        _problem(column, f"{name} IS NOT NULL AND {within} IS NOT TRUE", shown, what),
        parsed_from_text=type_ in TEXTS,
    )


def _day(column: Column, name: str, type_: str) -> Reading | None:
    if type_ not in LOCAL_TIMES | TEXTS:
        return None
    day = f"TRY_CAST({name} AS DATE)"
    within = f"({day} BETWEEN DATE '1970-01-02' AND DATE '2119-12-29')"
    return Reading(
        column,
        f"CASE WHEN {within} THEN CAST({day} AS VARCHAR) END",
        _problem(
            column,
            f"{name} IS NOT NULL AND {within} IS NOT TRUE",
            f"CAST({name} AS VARCHAR)",
            f"a day {WITHIN}",
        ),
        parsed_from_text=type_ in TEXTS,
    )


_BY_KIND = {
    ColumnType.TEXT: _text,
    ColumnType.DECIMAL: _decimal,
    ColumnType.MOMENT: _moment,
    ColumnType.DAY: _day,
}
