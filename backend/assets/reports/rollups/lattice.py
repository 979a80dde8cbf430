"""From facts to cells: the one SELECT that passes and rebuilds share.

All measures of a source are summed in one GROUP BY CUBE, then each cell is taken apart into a row for each measure.
"""

from functools import cache

from assets.reports.metrics.measures import measures_of
from assets.reports.sources import Source

KEY = ("measure", "grouping", "day", "asset_type_id", "segment_id", "region_id", "currency")
COLUMNS = ", ".join(KEY)

CELLS = """
SELECT m.measure, c.grouping::smallint AS grouping, c.day,
       c.asset_type_id::integer AS asset_type_id, c.segment_id::integer AS segment_id,
       c.region_id::integer AS region_id, c.currency, m.value::bigint AS value
FROM (
    SELECT day, currency, GROUPING(asset_type_id, segment_id, region_id) AS grouping,
           asset_type_id, segment_id, region_id,
           {sums}
    FROM (
        SELECT day, currency, asset_type_id, segment_id, region_id,
               {finest}
        FROM facts
        GROUP BY day, currency, asset_type_id, segment_id, region_id
    ) AS finest
    GROUP BY day, currency, CUBE (asset_type_id, segment_id, region_id)
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
        finest=",\n               ".join(
            f"sum({m.value}) FILTER (WHERE {m.where}) AS {m.slug}" for m in measures
        ),
        sums=",\n           ".join(f"sum({m.slug}) AS {m.slug}" for m in measures),
        rows=",\n    ".join(f"('{m.slug}', {m.absent}, c.{m.slug})" for m in measures),
    )
