"""Why a metric changed: what each member added to the difference, and the difference itself."""

from collections.abc import Iterator

from assets.exports.subjects import one_metric
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.reports.queries.answers import Contributions
from assets.reports.queries.contributions import contributions
from assets.reports.queries.members import read_members
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.parsing import parse_contributions
from assets.reports.queries.snapshot import snapshot

COLUMNS = (
    *one_metric.COLUMNS,
    Column("previous_start", Kind.DAY),
    Column("previous_end", Kind.DAY),
    Column("member", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
    Column("previous", Kind.DECIMAL),
    Column("contribution", Kind.DECIMAL),
    Column("share", Kind.DECIMAL),
)


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    query = parse_contributions(given, today=asker.today, scope=asker.scope)
    with snapshot(query.scope) as view:
        read_members(view, query, query.split)
    return as_parameters(query.asked())


def table(given: Parameters, asker: Asker) -> Table:
    """The members, what rounding left where money was converted, and the whole. Raises QueryError."""
    found = contributions(parse_contributions(given, today=asker.today, scope=asker.scope))
    held = list(_rows(found, asker))
    return Table(COLUMNS, len(held), lambda: iter(held), found.watermark, found.version, found.query)


def _rows(found: Contributions, asker: Asker) -> Iterator[Row]:
    about = (
        *one_metric.about(found, found.start, found.end, asker),
        found.previous_start,
        found.previous_end,
    )
    told: list[tuple[str | None, ...]] = [
        (one.member, "member", one.value, one.previous, one.contribution, one.share) for one in found.members
    ]
    if found.rounding not in (None, "0"):
        told.append((None, "rounding", None, None, found.rounding, None))
    told.append((None, "total", found.value, found.previous, found.difference, None))
    for member, kind, *amounts, share in told:
        money = (figure(amount, found.unit, found.currency) for amount in amounts)
        yield *about, member, kind, *money, figure(share, "", None)
