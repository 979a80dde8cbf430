"""A metric by every member of a dimension, largest first, and one row for all of them."""

from collections.abc import Iterator

from assets.exports.datasets import one_metric
from assets.exports.datasets.amounts import figure
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.tables import Column, Kind, Row
from assets.reports.queries import runner
from assets.reports.queries.answers import Ranking
from assets.reports.queries.questions import RankingParams

COLUMNS = (
    *one_metric.COLUMNS,
    Column("member", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
    Column("share", Kind.DECIMAL),
)


def _rows(found: Ranking, requester: Requester) -> Iterator[Row]:
    about = one_metric.about(found, found.start, found.end, requester)
    for one in found.members:
        value = figure(one.value, found.unit, found.currency)
        yield *about, one.member, "member", value, figure(one.share, "", None)
    yield *about, None, "total", figure(found.total, found.unit, found.currency), None


DATASET = FiguresDataset(RankingParams, runner.ranking, Ranking, COLUMNS, _rows)
