"""From facts to cells: the one SELECT that passes and rebuilds share.

All measures of a source are summed in one GROUP BY CUBE, then each cell is taken apart into a row for each measure.
"""

from functools import cache

from assets.common.dimensions import LATTICE, columns
from assets.reports.metrics.measures import measures_of
from assets.reports.sources import Source

KEY = ("measure", "grouping", "day", *(dimension.column for dimension in LATTICE), "currency")
COLUMNS = ", ".join(KEY)

CELLS = """
SELECT m.measure, c.grouping::smallint AS grouping, c.day, {members}, c.currency, m.value::bigint AS value
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
) AS c
CROSS JOIN LATERAL (VALUES
    {rows}
) AS m (measure, absent, value)
WHERE m.value IS NOT NULL AND (c.grouping & m.absent) = m.absent
"""


@cache
def cells(source: Source) -> str:
    """A SELECT of the lattice's rows over a relation named `facts`, which holds facts of `source`.

    A cell is there when at least one fact falls into it, also where its sum is zero.
    """
    measures = measures_of(source)
    return CELLS.format(
        dimensions=columns(),
        members=", ".join(f"c.{dimension.column}::integer AS {dimension.column}" for dimension in LATTICE),
        finest=",\n               ".join(
            f"sum(sign * ({m.value})) FILTER (WHERE {m.where}) AS {m.slug}" for m in measures
        ),
        sums=",\n           ".join(f"sum({m.slug}) AS {m.slug}" for m in measures),
        rows=",\n    ".join(f"('{m.slug}', {m.absent}, c.{m.slug})" for m in measures),
    )
