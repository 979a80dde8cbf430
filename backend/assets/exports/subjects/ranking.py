"""A metric by every member of a dimension, largest first, and one row for all of them."""

from collections.abc import Iterator

from assets.exports.subjects import one_metric
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker
from assets.exports.subjects.figures import Figures
from assets.exports.tables import Column, Kind, Row
from assets.reports.queries import runner
from assets.reports.queries.answers import Ranking
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import RankingParams

COLUMNS = (
    *one_metric.COLUMNS,
    Column("member", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
    Column("share", Kind.DECIMAL),
)


def _rows(found: Ranking, _: ReportQuery, asker: Asker) -> Iterator[Row]:
    about = one_metric.about(found, found.start, found.end, asker)
    for one in found.members:
        value = figure(one.value, found.unit, found.currency)
        yield *about, one.member, "member", value, figure(one.share, "", None)
    yield *about, None, "total", figure(found.total, found.unit, found.currency), None


FIGURES = Figures(RankingParams, runner.ranking, COLUMNS, _rows)
