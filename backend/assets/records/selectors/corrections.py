"""That a record stands in the place of one that was brought in by mistake."""

from assets.common.row_scope import Scope
from assets.records.selectors.timeline import Happened
from assets.records.steps import Step
from assets.reports.queries.snapshot import Snapshot
from assets.retractions.models import Book

CORRECTIONS = """
SELECT recorded_at, row_id FROM retractions WHERE book = %s AND replaced_by = %s ORDER BY recorded_at
"""


def read_corrections(view: Snapshot, scope: Scope, book: Book, record_id: int) -> list[Happened]:
    """The corrections that a record came by, for those who see all rows; the note is the former number."""
    if scope is not Scope.ALL:
        return []
    found = view.read(CORRECTIONS, [book.value, record_id])
    return [Happened(at, Step.CORRECTED, note=str(former)) for at, former in found]
