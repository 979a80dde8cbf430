"""The facts behind a figure, by the same sources and measures that the rollups are made from."""

from dataclasses import dataclass

from assets.common.dimensions import columns
from assets.reports.metrics.measures import BY_SLUG, Measure
from assets.reports.metrics.registry import Kind
from assets.reports.queries.members import Members, filter_by, filter_by_currency
from assets.reports.queries.query import Part, RowsQuery
from assets.reports.sources import SOURCES, Source

POSITION = ("day", "at", "log", "row_id", "fact")
"""What orders facts and tells each from all others."""

COLUMNS = f"user_id, ticket_id, payment_id, wallet_id, {columns()}"
"""What else a fact has, as the sources name it."""

# What is not in the rollups yet is behind no figure, and no more is what was retracted.
FACTS = """
SELECT day, at, '{log}'::text AS log, row_id, {fact} AS fact, ({value})::bigint AS value, currency,
       {columns}
FROM ({facts}) AS facts
WHERE ({where}) AND {days}{filters}"""

# Of what each user did, the first.
FIRST_OF_EACH = """
SELECT DISTINCT ON (user_id) *
FROM ({facts}) AS done
ORDER BY user_id, day, at, log, row_id, fact"""


@dataclass(frozen=True)
class Facts:
    """A SELECT of facts, with its parameters."""

    statement: str
    parameters: tuple[object, ...]


def facts_behind(query: RowsQuery, members: Members) -> dict[Part, Facts]:
    """The facts whose values sum up to the figure; of a ratio, to each of its parts. Raises UnknownMember."""
    metric = query.declared()
    if metric.kind is Kind.DISTINCT:
        active = "active AND user_id IS NOT NULL"
        every = [_select(source, active, "1", "fact::text", query, members) for source in SOURCES]
        done = _together(every)
        first = FIRST_OF_EACH.format(facts=done.statement)
        return {Part.NUMERATOR: Facts(first, done.parameters)}
    found = {Part.NUMERATOR: _measured(metric.measures, query, members)}
    if metric.kind is Kind.RATIO:
        found[Part.DENOMINATOR] = _measured(metric.denominator, query, members)
    return found


def _measured(slugs: tuple[str, ...], query: RowsQuery, members: Members) -> Facts:
    measures = [BY_SLUG[slug] for slug in slugs]
    return _together(
        [_select(one.source, one.where, one.value, _fact(one), query, members) for one in measures]
    )


def _fact(measure: Measure) -> str:
    return f"'{measure.row}'::text" if measure.row else "fact::text"


def _select(source: Source, where: str, value: str, fact: str, query: RowsQuery, members: Members) -> Facts:
    filters, chosen = filter_by(query, members)
    if query.declared().kind is not Kind.DISTINCT:
        in_currency, currency = filter_by_currency(query)
        filters, chosen = filters + in_currency, [*chosen, *currency]
    # A stock is all that ever was, up to the end of the range.
    days, range_of_days = "day <= %s", [query.last]
    if query.declared().kind is not Kind.STOCK:
        days, range_of_days = "day BETWEEN %s AND %s", [query.first, query.last]
    statement = FACTS.format(
        log=source.log,
        value=value,
        fact=fact,
        columns=COLUMNS,
        facts=source.shown,
        where=where,
        days=days,
        filters=filters,
    )
    return Facts(statement, (*range_of_days, *chosen))


def _together(selects: list[Facts]) -> Facts:
    statement = "\nUNION ALL".join(one.statement for one in selects)
    return Facts(statement, tuple(parameter for one in selects for parameter in one.parameters))
