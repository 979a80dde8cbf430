"""Both sides of the figures as SQL: `figures` by the rollups, and `logged` by the logs.

Each is a relation of `measure day currency value`, over all history and all members.
"""

from assets.reports.lattice import values
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import STORED as STORED_MEASURES
from assets.reports.seals.sums import sums_of
from assets.reports.sources import SOURCES

# Facts that wait for a pass are in no rollup yet: they are added, so that both sides cover the same facts.
QUEUED = "ARRAY(SELECT abs(row_id) FROM rollup_queue WHERE log = '{log}' AND row_id IS NOT NULL)"
WAITING = """
SELECT fact.* FROM ({facts}) AS fact
JOIN rollup_queue AS queued ON (queued.log, queued.row_id, queued.day) = ('{log}', fact.row_id, fact.day)"""

FIGURES = """
SELECT measure, day, currency, sum(value) AS value
FROM (
    SELECT measure, day, currency, value FROM ({values}) AS stored WHERE grouping = {all_rolled_up}
    UNION ALL
    {waiting}
) AS stored_and_waiting
GROUP BY measure, day, currency"""


LOGGED = "\nUNION ALL".join(sums_of(source, source.facts) for source in SOURCES)
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
EVERY_VALUE = values(STORED_MEASURES)
