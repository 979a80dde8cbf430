"""A metric by every member of a dimension, largest first, and one row for all of them."""

from collections.abc import Iterator

from assets.exports.subjects import one_metric
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.reports.queries.answers import Ranking
from assets.reports.queries.members import read_members
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.parsing import parse_ranking
from assets.reports.queries.ranking import ranking
from assets.reports.queries.snapshot import snapshot

COLUMNS = (
    *one_metric.COLUMNS,
    Column("member", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
    Column("share", Kind.DECIMAL),
)


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    query = parse_ranking(given, today=asker.today, scope=asker.scope)
    with snapshot(query.scope) as view:
        read_members(view, query, query.split)
    return as_parameters(query.asked())


def table(given: Parameters, asker: Asker) -> Table:
    """The members and the whole. Raises QueryError."""
    found = ranking(parse_ranking(given, today=asker.today, scope=asker.scope))
    held = list(_rows(found, asker))
    return Table(COLUMNS, len(held), lambda: iter(held), found.watermark, found.version, found.query)


def _rows(found: Ranking, asker: Asker) -> Iterator[Row]:
    about = one_metric.about(found, found.start, found.end, asker)
    for one in found.members:
        value = figure(one.value, found.unit, found.currency)
        yield *about, one.member, "member", value, figure(one.share, "", None)
    yield *about, None, "total", figure(found.total, found.unit, found.currency), None
