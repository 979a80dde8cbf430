"""Both sides of the figures of some days as SQL: as the rollups have them, and as rows of the logs add up to them.

Each is a relation of `measure day currency value` over all members.
"""

from collections.abc import Callable

from assets.common.dimensions import columns
from assets.reports.lattice import slugs_of, values
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import STORED as STORED_MEASURES
from assets.reports.rollups.months import MONTHS as MONTHS_OF_CALENDARS
from assets.reports.seals.sums import sums_of
from assets.reports.sources import LEDGER, SOURCES, Source

# Facts that wait for a pass are in no rollup yet: they are added, so that both sides cover the same facts.
QUEUED = """ARRAY(SELECT abs(row_id) FROM rollup_queue
              WHERE log = '{log}' AND row_id IS NOT NULL AND day = ANY (%(days)s))"""
WAITING = """
SELECT fact.* FROM ({facts}) AS fact
JOIN rollup_queue AS queued ON (queued.log, queued.row_id, queued.day) = ('{log}', fact.row_id, fact.day)
WHERE fact.day = ANY (%(days)s)"""

FIGURES = """
SELECT measure, day, currency, sum(value) AS value
FROM (
    SELECT measure, day, currency, value FROM ({values}) AS stored
    WHERE grouping = {all_rolled_up} AND day = ANY (%(days)s)
    UNION ALL
    {waiting}
) AS stored_and_waiting
GROUP BY measure, day, currency"""

REVENUE = """
SELECT 'revenue_received', report_day(at), currency, {sign} * sum(amount)
FROM ({rows}) AS entry WHERE wallet_kind = 'revenue'
GROUP BY report_day(at), currency"""

STORED = FIGURES.format(
    values=values(),
    all_rolled_up=ALL_ROLLED_UP,
    waiting="\nUNION ALL".join(
        sums_of(
            source, WAITING.format(facts=source.facts_of_rows(QUEUED.format(log=source.log)), log=source.log)
        )
        for source in SOURCES
    ),
)
FINEST = ", ".join(f"('{measure.slug}', {measure.absent})" for measure in STORED_MEASURES)
GROUPINGS = ", ".join(str(one) for one in sorted({ALL_ROLLED_UP, *(one.absent for one in STORED_MEASURES)}))
"""Of all members, and the finest of each measure."""

EVERY_VALUE = values(STORED_MEASURES)

# A cell of a month is there twice at most: as it is stored, and as its days add up.
OF_MONTHS = """
SELECT cell.grain, cell.first, cell.currency, {members}, figure.measure, figure.stated, figure.counted
FROM (
    SELECT grain, first, grouping, {members}, currency, {both}
    FROM (
        SELECT month.grain, month.first, true AS is_month, grouping, {members}, currency, {slugs}
        FROM month JOIN analytics_months AS cell ON (cell.grain, cell.day) = (month.grain, month.first)
        WHERE month.log = '{log}' AND cell.log = '{log}' AND grouping = ANY (ARRAY[{groupings}])
        UNION ALL
        SELECT month.grain, month.first, false, grouping, {members}, currency, {slugs}
        FROM month JOIN analytics_records AS cell ON cell.day BETWEEN month.first AND month.last
        WHERE month.log = '{log}' AND cell.log = '{log}' AND grouping = ANY (ARRAY[{groupings}])
    ) AS each
    GROUP BY grain, first, grouping, {members}, currency
) AS cell
CROSS JOIN LATERAL (VALUES {figures}) AS figure (measure, stated, counted)
WHERE num_nonnulls(figure.stated, figure.counted) > 0"""


def _cells_of_months(source: Source) -> str:
    slugs = slugs_of(source)
    return OF_MONTHS.format(
        log=source.log,
        members=columns(),
        slugs=", ".join(slugs),
        groupings=", ".join(map(str, range(ALL_ROLLED_UP + 1))),
        both=", ".join(
            f"sum({slug}) FILTER (WHERE is_month) AS {slug}, sum({slug}) FILTER (WHERE NOT is_month) AS days_{slug}"
            for slug in slugs
        ),
        figures=", ".join(f"('{slug}', cell.{slug}, cell.days_{slug})" for slug in slugs),
    )


MONTHS = ", ".join(f"('{grain}', {grain})" for grain in MONTHS_OF_CALENDARS)
CELLS_OF_MONTHS = "\nUNION ALL".join(_cells_of_months(source) for source in SOURCES)
"""What both say of each measure: the cells of the months in `month`, and those of their days."""

Rows = Callable[[Source], str]
"""A SELECT of some rows of a log."""


def sums(source: Source, rows: Rows, sign: int = 1) -> str:
    """What some rows of a log add up to, by day. `sign` is -1 where they were retracted."""
    of_measures = sums_of(source, source.made_from(rows(source), sign))
    if source is not LEDGER:
        return of_measures
    return of_measures + "\nUNION ALL" + REVENUE.format(rows=rows(source), sign=sign)
