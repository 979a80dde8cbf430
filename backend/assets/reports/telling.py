"""What the audit log is told of the reports."""

from assets.audit import Action, Actor, record
from assets.reports.queries.query import RowsQuery


def tell_rows_read(by: Actor, query: RowsQuery) -> None:
    """A page of the rows behind a figure was read: of which metric, and under which filters."""
    asked = {name: value for name, value in query.asked().items() if value not in (None, [])}
    asked.pop("metric")
    asked.pop("cursor", None)
    record(Action.ROWS_READ, by=by, object_kind="metric", object_id=query.metric, after=asked)
