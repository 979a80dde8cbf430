"""Macros of DuckDB that read text as people write it: names, numbers, and days of the Jalali calendar.

Anything that they do not know comes out as it was, and is then judged as any other text. Only the helpers, which plans
call by themselves, fail on it: what they return is calculated with, and nothing else would say that a value is missing.
"""

import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from unicodedata import category

import jdatetime
from iso4217 import Currency as IsoCurrency

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.money import exponent
from assets.common.text import BLANKS, HIDDEN, MOST_MARKS, SELECTORS, ZWNJ, clean_line
from assets.importing.columns import BINARY_FLOATS, WITH_OFFSET
from assets.importing.quoting import literal

ARABIC, PERSIAN, ASCII = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"
SIGNS = {"٫": ".", "−": "-", "＋": "+", "－": "-"}
"""Signs of numbers that have more than one code."""

# Numbers as people and programs write them; the exponent is bounded by what PostgreSQL's numeric takes.
NUMBER = r"[+-]?(\d{1,60}(\.\d{0,60})?|\.\d{1,60})([eE][+-]?\d{1,3})?"
GROUPED = r"[+-]?[1-9]\d{0,2}((,\d{3})+|(٬\d{3})+|(،\d{3})+|( \d{3})+)(\.\d{1,60})?"
"""Digits in groups of three."""

WITH_DECIMAL_COMMA = r"[+-]?\d+(\.\d{3})*,\d+|[+-]?\d{1,3}(\.\d{3}){2,}"
"""A decimal comma, or several dots between thousands."""

EITHER_WAY = r"[+-]?[1-9]\d{0,2}[,،]\d{3}"
"""One comma before three digits: it parts thousands, or is a decimal comma. Without minor units it is the former."""

ONE_DOT = r"[+-]?[1-9]\d{0,2}\.\d{3}"
"""As EITHER_WAY with a dot: a decimal point only in a currency of three decimal places."""

RIAL, TOMAN = "ریال|ريال|rials?|irr", "تومان|تومن|tomans?|irt"
UNIT = rf"(?i)(^({RIAL}|{TOMAN}) ?)|( ?({RIAL}|{TOMAN})\.?$)"

JALALI = r"(1[34]\d\d)[/.\\-](\d{1,2})[/.\\-](\d{1,2})(?:[ T,،-]+(\d.*))?"
"""A day of the Jalali calendar, and perhaps a time. No Gregorian year that a log holds looks like one."""

HELPERS = frozenset(("digits", "jalali", "rials"))
"""The macros that are for plans: what is in their brackets is read as it is written."""

FIRST_JALALI = jdatetime.date.fromgregorian(date=FIRST_DAY).year
LAST_JALALI = jdatetime.date.fromgregorian(date=LAST_DAY).year


def macros(queries: str | None = None) -> Iterator[str]:
    """The statements that make them, each after those that it uses.

    Of the helpers, those that `queries` name, or all: to make the two takes longer than all other macros together.
    """
    made = [*_macros()]
    for name, macros_of_helper in _helpers().items():
        if queries is None or name in queries.lower():
            made += macros_of_helper
    for signature, body in made:
        yield f"CREATE OR REPLACE TEMP MACRO {signature} AS {body}"


def _macros() -> Iterator[tuple[str, str]]:
    """Their signatures and bodies, but for those of the helpers `jalali` and `rials`."""
    yield "clean_line(line)", _clean_line()
    yield "plain_digits(written)", _plain_digits()
    yield "bare_number(written)", f"trim(regexp_replace(written, {literal(UNIT)}, '', 'g'))"
    yield "ungrouped(bare)", _ungrouped()
    yield "number_of(written, bare, ungrouped, currency)", _number()
    yield "number_problem(written, bare, currency)", _number_problem()
    yield "jalali_day(y, m, d)", _jalali_day()
    yield "jalali_parts(written)", _jalali_parts()
    yield "as_gregorian(written, parts)", _as_gregorian()
    yield "gregorian(moment)", _gregorian()
    yield "digits(written)", "plain_digits(CAST(written AS VARCHAR))"


def _helpers() -> dict[str, list[tuple[str, str]]]:
    return {
        "jalali": [
            ("jalali_checked(written, gregorian)", _jalali_checked()),
            ("jalali_of(written)", "jalali_checked(written, as_gregorian(written, jalali_parts(written)))"),
            ("jalali(written)", "jalali_of(digits(written))"),
        ],
        "rials": [
            ("rials_checked(written, type, number)", _rials_checked()),
            (
                "rials_of(written, bare, type)",
                "rials_checked(written, type, number_of(written, bare, ungrouped(bare), 'IRR'))",
            ),
            ("rials(written)", "rials_of(digits(written), bare_number(digits(written)), typeof(written))"),
        ],
    }


def _clean_line() -> str:
    """As `clean_line`, in SQL."""
    spaces, hidden = _odd_letters()
    spaced = f"regexp_replace(line, {_any_of(spaces)}, ' ', 'g')"
    seen = f"regexp_replace({spaced}, {_any_of(hidden)}, '', 'g')"
    begun = rf"regexp_replace({seen}, '(^| )[{ZWNJ}\p{{M}}]+', '\1', 'g')"
    marked = rf"regexp_replace({begun}, '(\p{{M}}{{{MOST_MARKS}}})\p{{M}}+', '\1', 'g')"
    ended = rf"regexp_replace({marked}, '{ZWNJ}+( |$)', '\1', 'g')"
    return f"trim(regexp_replace({ended}, ' +', ' ', 'g'), ' ')"


@cache
def _odd_letters() -> tuple[str, str]:
    """The letters that `clean_line` makes a space, and those that it leaves out."""
    odd = [letter for letter in map(chr, range(sys.maxunicode + 1)) if _is_odd(letter)]
    spaces = "".join(letter for letter in odd if clean_line(f"a{letter}b") == "a b")
    hidden = "".join(letter for letter in odd if clean_line(f"a{letter}b") == "ab")
    return spaces, hidden


def _is_odd(letter: str) -> bool:
    # Halves of letters are in no text of DuckDB.
    kind = category(letter)
    return (
        letter in BLANKS or letter in SELECTORS or (kind in HIDDEN and kind != "Cs") or kind.startswith("Z")
    )


def _any_of(letters: str) -> str:
    return literal("[" + "".join(rf"\x{{{ord(letter):X}}}" for letter in letters) + "]")


def _plain_digits() -> str:
    codes, meant = PERSIAN + ARABIC + "".join(SIGNS), ASCII + ASCII + "".join(SIGNS.values())
    return f"clean_line(translate(written, {literal(codes)}, {literal(meant)}))"


def _codes(places: int) -> str:
    """The currencies of so many decimal places, as SQL."""
    codes = sorted(currency.code for currency in IsoCurrency if exponent(currency.code) == places)
    return ", ".join(map(literal, codes))


def _either_way() -> str:
    return (
        f"(regexp_full_match(bare, {literal(EITHER_WAY)}) AND coalesce(currency NOT IN ({_codes(0)}), true)"
        f" OR regexp_full_match(bare, {literal(ONE_DOT)})"
        f" AND coalesce(currency NOT IN ({_codes(0)}, {_codes(3)}), false))"
    )


def _names(unit: str) -> str:
    return f"regexp_matches(written, {literal(f'(?i)(^({unit}))|(({unit}){chr(92)}.?$)')})"


def _ungrouped() -> str:
    """The number without what stands between its groups of three digits."""
    return (
        f"CASE WHEN regexp_full_match(bare, {literal(GROUPED)})"
        " THEN regexp_replace(bare, '[,٬، ]', '', 'g') ELSE bare END"
    )


def _number() -> str:
    """The number as PostgreSQL reads it; ten rials are a toman."""
    rials = (
        r"CASE WHEN regexp_full_match(ungrouped, '[+-]?\d{1,60}') THEN concat(ungrouped, '0')"
        r" WHEN regexp_full_match(ungrouped, '[+-]?\d{1,60}\.\d') THEN replace(ungrouped, '.', '') END"
    )
    is_rial = "currency IS NOT DISTINCT FROM 'IRR'"
    return (
        f"CASE WHEN {_either_way()} THEN NULL"
        f" WHEN regexp_full_match(written, {literal(NUMBER)}) THEN written"
        f" WHEN regexp_matches(written, {literal(UNIT)}) AND NOT {is_rial} THEN NULL"
        f" WHEN {_names(TOMAN)} THEN {rials}"
        f" WHEN regexp_full_match(ungrouped, {literal(NUMBER)}) THEN ungrouped END"
    )


def _number_problem() -> str:
    """What is wrong with text of which no number was read."""
    return (
        f"CASE WHEN {_either_way()} THEN 'has three digits behind a comma or dot, which may part thousands"
        " or decimals: let the plan say which (replace(column, '','', '''') takes"
        " marks of thousands out, CAST(column AS DECIMAL(18, 3)) reads decimals)'"
        f" WHEN regexp_full_match(bare, {literal(WITH_DECIMAL_COMMA)}) THEN 'has dots between"
        " thousands or a decimal comma: say so, as in read_csv(''…'', decimal_separator = '','', thousands = ''.'')'"
        f" WHEN regexp_matches(written, {literal(UNIT)}) AND regexp_matches(written, '[0-9]')"
        " AND currency IS DISTINCT FROM 'IRR' THEN 'names rials or tomans, and its currency is not IRR'"
        " ELSE 'is not a number' END"
    )


@cache
def _years() -> tuple[int, ...]:
    """The first day of each Jalali year that a log may hold, and of the one after, as days since 1970."""
    epoch = date(1970, 1, 1)
    return tuple(
        (jdatetime.date(year, 1, 1).togregorian() - epoch).days
        for year in range(FIRST_JALALI, LAST_JALALI + 2)
    )


def _jalali_day() -> str:
    """The day, NULL where the month or the year has none such."""
    index = f"CAST(y AS INTEGER) - {FIRST_JALALI - 1}"
    first, next_first = f"{list(_years())}[{index}]", f"{list(_years())}[{index} + 1]"
    longest = f"CASE WHEN m <= 6 THEN 31 WHEN m < 12 OR {next_first} - {first} = 366 THEN 30 ELSE 29 END"
    before = "CASE WHEN m <= 7 THEN (m - 1) * 31 ELSE 186 + (m - 7) * 30 END"
    return (
        f"CASE WHEN y BETWEEN {FIRST_JALALI} AND {LAST_JALALI} AND m BETWEEN 1 AND 12"
        f" AND d BETWEEN 1 AND {longest}"
        f" THEN DATE '1970-01-01' + CAST({first} + {before} + d - 1 AS INTEGER) END"
    )


def _jalali_parts() -> str:
    """Year, month, day and time of a text with a Jalali day; NULL for any other."""
    pattern = literal(JALALI)
    return (
        f"CASE WHEN regexp_full_match(written, {pattern})"
        f" THEN regexp_extract(written, {pattern}, ['year', 'month', 'day', 'time']) END"
    )


def _as_gregorian() -> str:
    """Text with a Jalali day as text with the Gregorian one; NULL where there is no such day."""
    year, month, day = (
        f"TRY_CAST(struct_extract(parts, '{part}') AS INTEGER)" for part in ("year", "month", "day")
    )
    time = "coalesce(' ' || nullif(struct_extract(parts, 'time'), ''), '')"
    return (
        f"CASE WHEN parts IS NULL THEN written"
        f" ELSE CAST(jalali_day({year}, {month}, {day}) AS VARCHAR) || {time} END"
    )


def _gregorian() -> str:
    """A moment of DuckDB's that was read from a Jalali day as if it were a Gregorian one."""
    day = "jalali_day(year(moment), month(moment), day(moment))"
    return (
        f"CASE WHEN year(moment) BETWEEN {FIRST_JALALI} AND {LAST_JALALI}"
        f" THEN CAST({day} AS TIMESTAMP) + (moment - date_trunc('day', moment)) ELSE moment END"
    )


def _jalali_checked() -> str:
    """The local time of a day as people write it, by either calendar."""
    return (
        "CASE WHEN coalesce(written, '') = '' THEN NULL"
        f" WHEN regexp_matches(written, {literal(WITH_OFFSET)})"
        " THEN error(concat('jalali: ', left(written, 60), ' has an offset: return it as it is'))"
        " WHEN TRY_CAST(gregorian AS TIMESTAMP) IS NULL"
        " THEN error(concat('jalali: ', left(written, 60), ' is not a day: of a column that is returned as it is,"
        " the row alone is rejected'))"
        " ELSE TRY_CAST(gregorian AS TIMESTAMP) END"
    )


def _rials_checked() -> str:
    """The whole rials of an amount as people write it."""
    floats = ", ".join(map(literal, sorted(BINARY_FLOATS)))
    return (
        "CASE WHEN coalesce(written, '') = '' THEN NULL"
        f" WHEN type IN ({floats})"
        " THEN error(concat('rials: ', written, ' is a binary number: let its column be read as text'))"
        r" WHEN regexp_full_match(number, '[+-]?\d{1,18}') THEN CAST(number AS BIGINT)"
        r" WHEN starts_with(type, 'DECIMAL') AND regexp_full_match(number, '[+-]?\d{1,18}\.0+')"
        " THEN CAST(split_part(number, '.', 1) AS BIGINT)"
        " ELSE error(concat('rials: ', left(written, 60), ' is not a whole number of rials or tomans:"
        " of a column that is returned as it is, the row alone is rejected')) END"
    )
