"""Datasets of figures: parsed and answered by the same code as their API operations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from assets.exports.datasets.requester import Requester, as_parameters
from assets.exports.tables import Column, Document, Row, Table
from assets.reports.queries.answers import Answer
from assets.reports.queries.members import read_members
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import ReportParams
from assets.reports.queries.snapshot import snapshot

Found = TypeVar("Found", bound=Answer)


@dataclass(frozen=True)
class FiguresDataset(Generic[Found]):
    """A kind of query, and the rows of its answer in a file; `document` lays them out as pages."""

    params: type[ReportParams]
    answer: Callable[[ReportQuery], Found]
    answer_type: type[Found]
    columns: tuple[Column, ...]
    rows: Callable[[Found, Requester], Iterator[Row]]
    document: Callable[[Found, ReportQuery], Document] | None = None

    def normalize(self, params: Parameters, requester: Requester) -> Parameters:
        """The parameters as they are stored. Raises QueryError."""
        query = self.params.parse(params, requester.reader).query
        with snapshot(query.scope) as view:
            read_members(view, query, query.split, query.across)
        return as_parameters(query.asked())

    def table(self, params: Parameters, requester: Requester) -> Table:
        """The answer. Raises QueryError."""
        query = self.params.parse(params, requester.reader).query
        found = self.answer(query)
        document = self.document(found, query) if self.document else None
        return self.table_of(found, requester, document)

    def table_of(self, found: Found, requester: Requester, document: Document | None = None) -> Table:
        """The table of an answer."""
        rows = list(self.rows(found, requester))
        return Table(
            self.columns,
            len(rows),
            lambda: iter(rows),
            found.watermark,
            found.version,
            found.query,
            document=document,
        )
