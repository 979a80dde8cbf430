"""Questions of figures: each is read by the parser of its page, and answered by the same code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Document, Row, Table
from assets.reports.queries.answers import Answer
from assets.reports.queries.members import read_members
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import ReportParams
from assets.reports.queries.snapshot import snapshot

Found = TypeVar("Found", bound=Answer)


@dataclass(frozen=True)
class Figures(Generic[Found]):
    """A kind of question, and the rows that its answer has in a file; `document` is how they stand on pages."""

    params: type[ReportParams]
    answer: Callable[[ReportQuery], Found]
    columns: tuple[Column, ...]
    rows: Callable[[Found, ReportQuery, Asker], Iterator[Row]]
    document: Callable[[Found, ReportQuery], Document] | None = None

    def understand(self, given: Parameters, asker: Asker) -> Parameters:
        """The question as it is kept. Raises QueryError."""
        query = self.params.parse(given, asker.reader).query
        with snapshot(query.scope) as view:
            read_members(view, query, query.split, query.across)
        return as_parameters(query.asked())

    def table(self, given: Parameters, asker: Asker) -> Table:
        """The answer. Raises QueryError."""
        query = self.params.parse(given, asker.reader).query
        found = self.answer(query)
        held = list(self.rows(found, query, asker))
        document = self.document(found, query) if self.document else None
        return Table(
            self.columns,
            len(held),
            lambda: iter(held),
            found.watermark,
            found.version,
            found.query,
            document=document,
        )
