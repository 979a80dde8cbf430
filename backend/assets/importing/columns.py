"""How a column of a plan's query, of whatever type, becomes the text of its staging column: SQL of DuckDB.

Each column yields its value, NULL where there is none, and its problem where the value cannot be read.
"""

from dataclasses import dataclass

from assets.importing.errors import PlanBroken
from assets.importing.quoting import literal, quoted
from assets.importing.targets import Column, ColumnType, Target

UTC_MACRO = "utc_microseconds"
CURRENCY = quoted("currency of the row")
"""The code in a row's column `currency`, NULL where the query has no such column."""

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
    """SQL expressions over the query's row: the staging value, and what is wrong with it (NULL: nothing).

    `steps` come before them: each is made once for a row, from those before it, and has the name that `step` gives.
    """

    column: Column
    value: str
    problem: str | None = None
    parsed_from_text: bool = False
    steps: tuple[str, ...] = ()


def step(column: Column, nth: int) -> str:
    """The name of a step of a column's reading, as SQL."""
    return quoted(f"{column.name}, step {nth}")


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


def _reading(target: Target, column: Column, type_: str) -> Reading:
    if type_ in NULLS:
        return Reading(column, "NULL")
    if column.type is ColumnType.TEXT and type_ in BINARY_FLOATS:
        raise PlanBroken.at(target.file, A_NAME_IS_NO_NUMBER.format(type_), column.name)
    found = _BY_KIND[column.type](column, type_)
    if found is None:
        raise PlanBroken.at(target.file, f"is {type_}, and must be {EXPECTED[column.type]}", column.name)
    return found


def _text(column: Column, type_: str) -> Reading | None:
    name = quoted(column.name)
    scalar = type_ in TEXTS | INTEGERS | NAMES or type_.startswith(("DECIMAL", "ENUM"))
    if not scalar or (type_ == "BOOLEAN" and column.name != "external_id"):
        return None
    if type_ not in TEXTS:
        return Reading(column, f"CAST({name} AS VARCHAR)")
    # PostgreSQL holds no zero byte.
    without_zeros = f"replace({name}, chr(0), '')"
    problems = [f"CASE WHEN contains({name}, chr(0)) THEN '{column.name} holds a zero byte' END"]
    if not column.is_name:
        return Reading(
            column, f"nullif(trim({without_zeros}, ' ' || chr(9) || chr(10) || chr(13)), '')", problems[0]
        )
    value = step(column, 0)
    if column.longest:
        longer = literal(f"{column.name} is longer than {column.longest} characters")
        problems.append(f"CASE WHEN length({value}) > {column.longest} THEN {longer} END")
    return Reading(
        column,
        value,
        f"nullif(concat_ws('; ', {', '.join(problems)}), '')",
        steps=(f"nullif(clean_line({without_zeros}), '')",),
    )


def _decimal(column: Column, type_: str) -> Reading | None:
    name = quoted(column.name)
    if type_ in INTEGERS or type_.startswith("DECIMAL"):
        return Reading(column, f"CAST({name} AS VARCHAR)")
    if type_ not in BINARY_FLOATS | TEXTS:
        return None
    # The text of a binary float is the shortest decimal that reads back as the same float.
    text, bare, ungrouped, value = (step(column, nth) for nth in range(4))
    currency = CURRENCY if column.is_amount and type_ in TEXTS else "NULL"
    shown = f"left(trim(CAST({name} AS VARCHAR)), 60)"
    wrong = f"concat_ws(' ', '{column.name}', {shown}, number_problem({text}, {bare}, {currency}))"
    return Reading(
        column,
        value,
        f"CASE WHEN {text} IS NOT NULL AND {value} IS NULL THEN {wrong} END",
        parsed_from_text=type_ in TEXTS,
        steps=(
            f"nullif(plain_digits(CAST({name} AS VARCHAR)), '')",
            f"bare_number({text})",
            f"ungrouped({bare})",
            f"number_of({text}, {bare}, {ungrouped}, {currency})",
        ),
    )


def _moment(column: Column, type_: str) -> Reading | None:
    name = quoted(column.name)
    if type_ in ZONED_TIMES:
        steps = [f"epoch_us(CAST({name} AS TIMESTAMPTZ))"]
    elif type_ in LOCAL_TIMES:
        steps = [f"gregorian(CAST({name} AS TIMESTAMP))", f"{UTC_MACRO}({step(column, 0)})"]
    elif type_ in TEXTS:
        steps = _gregorian_text(column)
        text, local = step(column, len(steps) - 1), step(column, len(steps))
        steps += [
            f"TRY_CAST({text} AS TIMESTAMP)",
            (
                f"CASE WHEN regexp_matches({text}, {literal(WITH_OFFSET)})"
                f" THEN epoch_us(TRY_CAST({text} AS TIMESTAMPTZ)) ELSE {UTC_MACRO}({local}) END"
            ),
        ]
    else:
        return None
    microseconds = step(column, len(steps) - 1)
    within = f"({microseconds} >= {FIRST_MICROSECOND} AND {microseconds} < {END_MICROSECOND})"
    return Reading(
        column,
        f"CASE WHEN {within} THEN concat(CAST(make_timestamp({microseconds}) AS VARCHAR), '+00') END",
        _not_a(column, within, type_, "time"),
        parsed_from_text=type_ in TEXTS,
        steps=tuple(steps),
    )


def _day(column: Column, type_: str) -> Reading | None:
    name = quoted(column.name)
    if type_ in LOCAL_TIMES:
        steps = [f"CAST(gregorian(CAST({name} AS TIMESTAMP)) AS DATE)"]
    elif type_ in TEXTS:
        steps = _gregorian_text(column)
        steps.append(f"TRY_CAST({step(column, len(steps) - 1)} AS DATE)")
    else:
        return None
    day = step(column, len(steps) - 1)
    within = f"({day} BETWEEN DATE '1970-01-02' AND DATE '2119-12-29')"
    return Reading(
        column,
        f"CASE WHEN {within} THEN CAST({day} AS VARCHAR) END",
        _not_a(column, within, type_, "day"),
        parsed_from_text=type_ in TEXTS,
        steps=tuple(steps),
    )


def _gregorian_text(column: Column) -> list[str]:
    """Steps: the text, the parts of a Jalali day in it (NULL without one), and the text with the Gregorian day."""
    text, jalali = step(column, 0), step(column, 1)
    return [
        f"plain_digits({quoted(column.name)})",
        f"jalali_parts({text})",
        f"as_gregorian({text}, {jalali})",
    ]


def _not_a(column: Column, within: str, type_: str, what: str) -> str:
    """What is wrong with a value that is no time or day that a log holds."""
    name = quoted(column.name)
    shown = f"left(trim(CAST({name} AS VARCHAR)), 60)"
    given = f"{name} IS NOT NULL"
    jalali = f"regexp_matches({shown}, '^1[34][0-9][0-9]-')"
    if type_ in TEXTS:
        given = f"{step(column, 0)} <> ''"
        jalali = f"{step(column, 1)} IS NOT NULL AND {step(column, 2)} IS NULL"
    of_jalali = (
        "a Jalali time with a zone: read it as text"
        if type_ in ZONED_TIMES
        else "not a day of the Jalali calendar"
    )
    return (
        f"CASE WHEN {given} AND {within} IS NOT TRUE THEN concat('{column.name} ', {shown}, ' is ',"
        f" CASE WHEN {jalali} THEN '{of_jalali}' ELSE 'not a {what} {WITHIN}' END) END"
    )


_BY_KIND = {
    ColumnType.TEXT: _text,
    ColumnType.DECIMAL: _decimal,
    ColumnType.MOMENT: _moment,
    ColumnType.DAY: _day,
}
