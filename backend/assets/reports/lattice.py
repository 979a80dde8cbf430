"""From facts to cells: the one SELECT that passes and rebuilds share, and the lattice as SQL reads it.

A cell is a row, and each measure of its log a column. A measure is NULL where none of its facts fell into the cell;
it is there, also where its sum is zero, when one did. A cell of which no fact stands is not there.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from assets.common.days import FIRST_DAY, LAST_DAY, next_day
from assets.common.dimensions import LATTICE, columns
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import BY_SLUG, MEASURES, Measure, stored_of
from assets.reports.sources import Source

KEY = ("log", "grouping", "day", *(dimension.column for dimension in LATTICE), "currency")
KEY_COLUMNS = ", ".join(KEY)

TABLES = ("analytics_records", "analytics_months")
"""The tables that have a column for each measure and each dimension: cells of days, and their sums of months."""

CELLS = """
SELECT '{log}' AS log, cell.*
FROM (
    SELECT grouping::smallint AS grouping, day, {members}, currency,
           {values}
    FROM (
        SELECT day, currency, GROUPING({dimensions}) AS grouping, {dimensions},
               {sums}
        FROM (
            SELECT day, currency, {dimensions},
                   {finest}
            FROM facts
            GROUP BY day, currency, {dimensions}
        ) AS finest
        GROUP BY day, currency, CUBE ({dimensions})
    ) AS summed
) AS cell
WHERE num_nonnulls({slugs}) > 0
"""

VALUES = """
SELECT stored.measure, cell.grouping, cell.day, {members}, cell.currency, stored.value
FROM analytics_records AS cell
CROSS JOIN LATERAL (VALUES {rows}) AS stored (measure, value)
WHERE cell.log = '{log}' AND stored.value IS NOT NULL"""

# Each end of each log is one look into the index; min() and max() over them all would read the lattice.
DAYS = """
SELECT min(day), max(day)
FROM ({ends}) AS ends
"""
END = """
(SELECT day FROM analytics_records
 WHERE ({having}) AND grouping = {all_rolled_up} AND day <= '{until:%Y-%m-%d}' ORDER BY day {direction} LIMIT 1)"""

# What is in a month that is summed is read from the month, all else from its days.
HISTORY = """
WITH month AS (
    SELECT daterange(cell.day, (cell.day + interval '1 month')::date) AS days, currency, {slugs}
    FROM analytics_months AS cell
    JOIN summed_months AS summed USING (log, grain)
    WHERE log = '{log}' AND grain = 'gregorian_month' AND grouping = {all_rolled_up}
      AND cell.day + interval '1 month' <= '{until:%Y-%m-%d}'
      AND summed.days @> daterange(cell.day, (cell.day + interval '1 month')::date)
), gap AS (
    SELECT unnest(
        datemultirange(daterange('{first:%Y-%m-%d}', '{until:%Y-%m-%d}')) - coalesce(range_agg(days), datemultirange())
    ) AS days
    FROM month
)
SELECT currency, {slugs} FROM month
UNION ALL
SELECT currency, {slugs}
FROM gap
CROSS JOIN LATERAL (
    SELECT currency, {slugs} FROM analytics_records
    WHERE log = '{log}' AND grouping = {all_rolled_up} AND day >= lower(gap.days) AND day < upper(gap.days)
    OFFSET 0  -- a range of the index for each gap: PostgreSQL expects so many that it would read every day once
) AS cell
"""

CURRENCIES = """
SELECT currency FROM ({history}) AS cell WHERE currency IS NOT NULL AND num_nonnulls({slugs}) > 0
"""


@cache
def cells(source: Source) -> str:
    """A SELECT of the lattice's rows over a relation named `facts`, which holds facts of `source`.

    Their columns are those of `columns_of`.
    """
    stored = stored_of(source)
    return CELLS.format(
        log=source.log,
        dimensions=columns(),
        members=", ".join(f"{dimension.column}::integer AS {dimension.column}" for dimension in LATTICE),
        # PostgreSQL's own sum of bigint is numeric, which takes half as long again.
        finest=",\n                   ".join(f"{_sum_of_facts(m)} AS {m.slug}" for m in stored),
        sums=",\n               ".join(f"bigint_sum({m.slug}) AS {m.slug}" for m in stored),
        values=",\n           ".join(f"{_where_present(m)} AS {m.slug}" for m in stored),
        slugs=", ".join(m.slug for m in stored),
    )


def columns_of(source: Source) -> str:
    """The columns of the lattice that a log's cells have, as an SQL list: the key, then the measures."""
    return ", ".join((*KEY, *slugs_of(source)))


def slugs_of(source: Source) -> tuple[str, ...]:
    """The columns of a log's measures."""
    return tuple(measure.slug for measure in stored_of(source))


def values(measures: Iterable[Measure] = MEASURES) -> str:
    """A SELECT of `measure grouping day <dimensions> currency value`: a row for each of these that a cell has."""
    return "\nUNION ALL".join(
        VALUES.format(
            log=log,
            members=columns(alias="cell"),
            rows=", ".join(f"('{slug}', cell.{slug})" for slug in of_log),
        )
        for log, of_log in by_log(measure.slug for measure in measures).items()
    )


def by_log(slugs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Measures by the log in whose cells they are."""
    found: dict[str, list[str]] = {}
    for slug in slugs:
        found.setdefault(BY_SLUG[slug].source.log, []).append(slug)
    return {log: tuple(of_log) for log, of_log in found.items()}


def days_of(slugs: Iterable[str], until: date) -> str:
    """A SELECT of the first and the last day, not after `until`, on which one of some measures has a fact."""
    ends = [
        END.format(having=_having(log, of_log), all_rolled_up=ALL_ROLLED_UP, until=until, direction=direction)
        for log, of_log in by_log(slugs).items()
        for direction in ("ASC", "DESC")
    ]
    return DAYS.format(ends="\nUNION ALL".join(ends))


def currencies_of(slugs: Iterable[str]) -> str:
    """A SELECT of the currencies in which one of some measures has a fact."""
    return "UNION".join(
        CURRENCIES.format(history=history(log, of_log, next_day(LAST_DAY)), slugs=", ".join(of_log))
        for log, of_log in by_log(slugs).items()
    )


def history(log: str, slugs: Sequence[str], until: date) -> str:
    """A SELECT of `currency` and measures of a log over all members, whose sums are those of all days before `until`.

    It has a row for each month that is summed, and one for each other day.
    """
    return HISTORY.format(
        log=log, slugs=", ".join(slugs), all_rolled_up=ALL_ROLLED_UP, first=FIRST_DAY, until=until
    )


def _having(log: str, slugs: Sequence[str]) -> str:
    return f"log = '{log}' AND num_nonnulls({', '.join(slugs)}) > 0"


def _sum_of_facts(measure: Measure) -> str:
    """As the measure's own `sum_of_facts`, of what fits into a cell."""
    return f"bigint_sum(sign * ({measure.value})) FILTER (WHERE {measure.where})"


def _where_present(measure: Measure) -> str:
    """The measure's sum in the cells that are rolled up over every dimension that it does not have."""
    if not measure.absent:
        return measure.slug
    return f"(CASE WHEN grouping & {measure.absent} = {measure.absent} THEN {measure.slug} END)"
