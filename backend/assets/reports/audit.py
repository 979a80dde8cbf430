"""What the audit log records of the reports."""

from assets.audit import Action, Actor, record
from assets.reports.queries.query import QueryEcho


def record_rows_read(by: Actor, kind: str, name: str, parameters: QueryEcho) -> None:
    """A page of the rows behind a figure was read: of which metric or group, and under which filters."""
    filters = {key: value for key, value in parameters.items() if value not in (None, [])}
    for key in ("metric", "group", "cursor"):
        filters.pop(key, None)
    record(Action.ROWS_READ, by=by, object_kind=kind, object_id=name, after=filters)
