"""Why a metric changed: what each member added to the difference, and the difference itself."""

from collections.abc import Iterator

from assets.exports.datasets import one_metric
from assets.exports.datasets.amounts import figure
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.tables import Column, Kind, Row
from assets.reports.queries import runner
from assets.reports.queries.answers import Contributions
from assets.reports.queries.questions import ContributionsParams

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


def _rows(found: Contributions, requester: Requester) -> Iterator[Row]:
    about = (
        *one_metric.about(found, found.start, found.end, requester),
        found.previous_start,
        found.previous_end,
    )
    parts: list[tuple[str | None, ...]] = [
        (one.member, "member", one.value, one.previous, one.contribution, one.share) for one in found.members
    ]
    if found.rounding not in (None, "0"):
        parts.append((None, "rounding", None, None, found.rounding, None))
    parts.append((None, "total", found.value, found.previous, found.difference, None))
    for member, kind, *amounts, share in parts:
        money = (figure(amount, found.unit, found.currency) for amount in amounts)
        yield *about, member, kind, *money, figure(share, "", None)


DATASET = FiguresDataset(ContributionsParams, runner.contributions, Contributions, COLUMNS, _rows)
